import { createHash } from 'node:crypto'
import { isKnownTo, take } from '@/lib/auth'
import { holderOf, type Holder } from '../token'
import { CSV, type Answer, type Endpoint, type OpenEndpoint } from './endpoint'
import { endpoints } from './endpoints'
import { ApiProblem, orProblem } from './problem'
import { queryIn } from './query'

type Context = { params: Promise<{ path?: string[] }> }

const ALLOWED = 'GET, HEAD, OPTIONS'
/** Published figures do not change, current ones once a night; what is withdrawn is gone within minutes. */
const CACHED = 'private, max-age=300'

/**
 * The interface for programs that read figures: neither cookie nor Origin, but a bearer token, which reads what it is for
 * and nothing else.
 */
export const figuresRoute = (request: Request, { params }: Context): Promise<Response> =>
  orProblem(request, async () => {
    const [endpoint, path] = at((await params).path ?? [])
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: ALLOWED } })
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new ApiProblem('method', { values: { methods: ALLOWED }, headers: { Allow: ALLOWED } })
    return said(await answered(request, endpoint, path), request)
  })

async function answered(
  request: Request,
  endpoint: Endpoint | OpenEndpoint,
  path: Record<string, unknown>,
): Promise<Answer> {
  const { searchParams } = new URL(request.url)
  if ('isOpen' in endpoint) {
    queryIn(searchParams, endpoint.query)
    return endpoint.answer()
  }
  const holder = await holderAsking(request.headers)
  await take('callForFigures', holder.id)
  const query = queryIn(searchParams, endpoint.query)
  if (endpoint.isMade) await take('figuresMade', holder.id)
  return endpoint.answer({ holder, path, query, headers: request.headers, now: new Date() })
}

async function holderAsking(headers: Headers): Promise<Holder> {
  const holder = await holderOf(headers)
  if (holder) return holder
  // Which of the two went wrong (RFC 6750 §3.1).
  const refused = headers.has('authorization') ? ', error="invalid_token"' : ''
  throw new ApiProblem('token', { headers: { 'WWW-Authenticate': `Bearer realm="Osmose"${refused}` } })
}

/** What an address leads to, and what it names on its way. */
function at(path: readonly string[]): [Endpoint | OpenEndpoint, Record<string, unknown>] {
  for (const endpoint of endpoints) {
    const steps = endpoint.address.split('/').slice(1)
    if (steps.length !== path.length) continue
    const named = steps.map((step, place) => [/^\{(\w+)\}$/.exec(step)?.[1], step, path[place]] as const)
    if (named.some(([name, step, given]) => name === undefined && step !== given)) continue
    const parsed = endpoint.path.safeParse(
      Object.fromEntries(named.flatMap(([name, , given]) => (name === undefined ? [] : [[name, given]]))),
    )
    if (parsed.success) return [endpoint, parsed.data]
  }
  throw new ApiProblem('nothing')
}

/** With a strong tag, of what is said or of what it is made of; nothing, where it is known already. */
function said(answer: Answer, { method, headers: asked }: Request): Response {
  const tag = 'body' in answer ? createHash('sha256').update(answer.body).digest('hex') : answer.fingerprint
  const headers = {
    ...{ ETag: `"${tag}"`, 'Cache-Control': CACHED, Vary: 'Authorization, Accept' },
    ...answer.headers,
  }
  if (isKnownTo(asked, headers.ETag)) return new Response(null, { status: 304, headers })
  const type = answer.type === CSV ? `${CSV}; charset=utf-8; header=present` : answer.type
  const body = method === 'HEAD' ? null : 'body' in answer ? answer.body : answer.stream()
  return new Response(body as BodyInit | null, { headers: { ...headers, 'Content-Type': type } })
}
