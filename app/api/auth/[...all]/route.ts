import { auth } from '@/lib/accounts'
import { answer, boundedText, openToAll, problem, requireSameOrigin } from '@/lib/auth'

/** What programs need of Better Auth. Everything else it can do is called by our own code, or not at all. */
const OPEN = ['POST /api/auth/sign-in/email', 'POST /api/auth/sign-out']

async function ask(request: Request): Promise<Response> {
  const { url, method, headers } = request
  if (!OPEN.includes(`${method} ${new URL(url).pathname}`)) return problem(404, 'Not found')
  requireSameOrigin(headers)
  await openToAll()
  const given = await auth().handler(new Request(url, { method, headers, body: await boundedText(request) }))
  const response = new Response(given.body, given)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

const handler = (request: Request) => answer(() => ask(request))

export const GET = handler
export const POST = handler
export const PUT = handler
export const PATCH = handler
export const DELETE = handler
