import { z } from 'zod'
import { NotFound, type Person, type Viewer } from '@/lib/policy'
import { storable } from '@/lib/ui/typed'
import { boundedText } from './body'
import { insteadOfFile, isOpened } from './opened'
import { problemOf } from './problem'
import { requireSameOrigin } from './origin'
import { currentViewer, requirePerson } from './session'

type Context<Params> = { params: Promise<Params> }
type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>

const PRIVATE = { 'Cache-Control': 'private, no-store' }
const SHOWS_NOTHING = { 'Content-Security-Policy': "default-src 'none'" }

/** application/problem+json (RFC 9457): what went wrong, in a sentence for the person. */
export function problem(status: number, detail: string, more: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: 'about:blank', status, detail, ...more },
    { status, headers: { ...PRIVATE, ...SHOWS_NOTHING, 'Content-Type': 'application/problem+json' } },
  )
}

export async function answer(run: () => Promise<Response>): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    const known = await problemOf(error)
    if (!known) throw error
    return problem(known.status, known.detail, known.fieldErrors ? { fieldErrors: known.fieldErrors } : {})
  }
}

const answerTo = (request: Request, run: () => Promise<Response>): Promise<Response> =>
  isOpened(request) ? run().catch((error: unknown) => insteadOfFile(error, request)) : answer(run)

/** An address of programs that leads nowhere. */
export const nowhere = (): Promise<Response> => answer(() => Promise.reject(new NotFound()))

/** What the address asks, without what no text can hold. */
const addressOf = (request: Request) => new URL(request.url.replaceAll('%00', ''))

/**
 * A question asked by a program, or by a link to a file: GET, signed in. What `ask` returns is the JSON, or a whole
 * Response; whoever followed a link that fails gets a page to read.
 */
export function question<Params>(
  ask: (viewer: Person, params: Params, url: URL, request: Request) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answerTo(request, async () =>
      toResponse(await ask(await requirePerson(), await params, addressOf(request), request)),
    )
}

/** The same, open to everybody on purpose. */
export function openQuestion<Params>(
  ask: (viewer: Viewer, params: Params, url: URL) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answerTo(request, async () =>
      toResponse(await ask(await currentViewer(), await params, addressOf(request))),
    )
}

/** A change asked by a program: same origin, signed in, JSON parsed together with the path's parameters, run. */
export function route<Schema extends z.ZodType, Params extends object = object>(
  schema: Schema,
  command: (viewer: Person, input: z.output<Schema>) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(async () => {
      requireSameOrigin(request.headers)
      const viewer = await requirePerson()
      const body = request.headers.get('content-length') === '0' ? {} : await readJson(request)
      return toResponse(await command(viewer, schema.parse({ ...body, ...(await params) })))
    })
}

/** A change whose body is bytes (an upload): same origin, signed in; the stream goes to `run` as it comes. */
export function streamRoute<Params>(
  run: (viewer: Person, params: Params, url: URL, request: Request) => Promise<unknown>,
): Handler<Params> {
  return (request, { params }) =>
    answer(async () => {
      requireSameOrigin(request.headers)
      return toResponse(await run(await requirePerson(), await params, addressOf(request), request))
    })
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await boundedText(request)
  if (text === '') return {}
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text, inStorableWords))
  } catch {
    throw new z.ZodError([{ code: 'custom', path: [], message: 'JSON', input: undefined }])
  }
}

const inStorableWords = (_name: string, value: unknown) =>
  typeof value === 'string' ? storable(value) : value

function toResponse(result: unknown): Response {
  if (result instanceof Response) return result
  if (result === undefined) return new Response(null, { status: 204, headers: PRIVATE })
  return Response.json(result, { headers: PRIVATE })
}
