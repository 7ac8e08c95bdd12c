import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect } from 'vitest'

export type Json = Record<string, unknown>

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** {} where it is not JSON. */
  body: Json
}

interface Described {
  paths: Record<string, { get: { responses: Record<string, unknown> } }>
}

/**
 * A client that knows of the interface only what it is told by it (`openapi.json`), and holds every answer to that: status,
 * type, form, and what the standards say of tags and problems.
 */
export class FiguresClient {
  private constructor(
    readonly url: string,
    private readonly token: string | null,
    private readonly described: Described,
    private readonly ajv: Ajv2020,
  ) {}

  static async at(url: string, token: string | null = null): Promise<FiguresClient> {
    const described = (await (await fetch(`${url}/openapi.json`)).json()) as Described
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    ajv.addSchema({ ...described }, 'described')
    return new FiguresClient(url, token, described, ajv)
  }

  with = (token: string | null) => new FiguresClient(this.url, token, this.described, this.ajv)

  async ask(
    path: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) {
    const address = path.startsWith('http') ? path : this.url + path
    const response = await fetch(address, {
      method,
      headers: { ...(this.token !== null && { authorization: `Bearer ${this.token}` }), ...headers },
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
    const answer: Answer = {
      ...{ status: response.status, headers: response.headers, text },
      body: isJson ? (JSON.parse(text) as Json) : {},
    }
    this.check(address, method, answer)
    return answer
  }

  /** What is there, which must be there. */
  async read<Body = Json>(path: string): Promise<Body> {
    const { status, body, text } = await this.ask(path)
    expect(status, text).toBe(200)
    return body as Body
  }

  private check(address: string, method: string, { status, headers, text, body }: Answer) {
    expect(status, `${method} ${address}`).toBeLessThan(500)
    if (method === 'HEAD' || status === 304 || status === 204) expect(text).toBe('')
    if (status === 204) return expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    if (status >= 400) return this.checkProblem(method, { status, headers, text, body })
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+$/)
    expect(headers.get('vary')).toContain('Authorization')
    const said = this.sayingOf(address, status)
    expect(said, `${status} of ${address} is not described`).toBeDefined()
    if (status === 304 || method === 'HEAD') return
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? ''
    expect(said!.types, type).toContain(type)
    if (type === 'application/json') this.hold(`${said!.place}/content/application~1json/schema`, body)
  }

  private checkProblem(method: string, { status, headers, body }: Answer) {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    if (status === 405) expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    if (status === 401) expect(headers.get('www-authenticate')).toMatch(/^Bearer realm=/)
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    if (method === 'HEAD') return
    this.hold('/components/schemas/Problem', body)
    expect(body.status).toBe(status)
  }

  private hold(place: string, body: unknown) {
    const valid = this.ajv.compile({ $ref: `described#${place}` })
    expect(valid(body), JSON.stringify(valid.errors)).toBe(true)
  }

  /** Where the description speaks of that answer. */
  private sayingOf(address: string, status: number) {
    const path = new URL(address).pathname.slice(new URL(this.url).pathname.length) || '/'
    const found = Object.keys(this.described.paths).find((each) =>
      new RegExp(`^${each.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
    const response = found && this.described.paths[found]?.get.responses[status]
    if (!response) return undefined
    return {
      place: `/paths/${found.replaceAll('/', '~1')}/get/responses/${status}`,
      types: Object.keys((response as { content?: object }).content ?? {}),
    }
  }
}
