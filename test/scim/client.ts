import { expect } from 'vitest'

/**
 * A SCIM client written from RFC 7643 and 7644 alone: it shares no code and no type with the server, and checks, at
 * each answer, what the standard says of every answer.
 */
export type Json = Record<string, unknown>

export interface Answer {
  status: number
  headers: Headers
  body: Json
}

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** RFC 7644 §3.12, table 9. */
const SCIM_TYPES = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
  'invalidVers',
  'sensitive',
]

export class ScimClient {
  constructor(
    readonly url: string,
    private readonly token: string | null,
  ) {}

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        accept: 'application/scim+json',
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Json,
    }
    check(answer, text)
    return answer
  }

  get = (path: string, headers?: Record<string, string>) => this.ask('GET', path, undefined, headers)
  post = (path: string, body: unknown) => this.ask('POST', path, body)
  put = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.ask('PUT', path, body, headers)
  delete = (path: string, headers?: Record<string, string>) => this.ask('DELETE', path, undefined, headers)
  patch = (path: string, operations: Json[], headers?: Record<string, string>) =>
    this.ask('PATCH', path, { schemas: [PATCH], Operations: operations }, headers)

  /** The resources that a filter finds. */
  async find(kind: string, filter: string, more = ''): Promise<Json[]> {
    const { status, body } = await this.get(`/${kind}?filter=${encodeURIComponent(filter)}${more}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body.Resources as Json[]
  }
}

/** What holds for every answer: its type, the form of errors (§3.12), of lists (§3.4.2), of resources (§3.1, §3.14). */
function check({ status, headers, body }: Answer, text: string) {
  expect(headers.get('cache-control')).toContain('no-store')
  if (status === 204 || status === 304) return expect(text).toBe('')
  expect(headers.get('content-type')).toMatch(/^application\/scim\+json\b/)
  if (status >= 400) {
    expect(body.schemas).toEqual([ERROR])
    expect(body.status).toBe(String(status))
    expect(body.detail).toEqual(expect.any(String))
    if ('scimType' in body) expect(SCIM_TYPES).toContain(body.scimType)
    return
  }
  expect(body.schemas).toEqual(expect.any(Array))
  if ((body.schemas as string[]).includes(LIST)) {
    const resources = (body.Resources ?? []) as Json[]
    expect(body.totalResults).toBeGreaterThanOrEqual(resources.length)
    expect(body.itemsPerPage).toBe(resources.length)
    expect(body.startIndex).toBeGreaterThanOrEqual(1)
    return
  }
  const meta = body.meta as Json | undefined
  if (!meta || !['User', 'Group'].includes(String(meta.resourceType))) return
  expect(body.id).toEqual(expect.any(String))
  expect(String(meta.location)).toMatch(
    new RegExp(`/scim/v2/${String(meta.resourceType)}s/${String(body.id)}$`),
  )
  expect(Date.parse(String(meta.created))).not.toBeNaN()
  expect(Date.parse(String(meta.lastModified))).toBeGreaterThanOrEqual(Date.parse(String(meta.created)))
  expect(headers.get('etag')).toBe(meta.version)
}
