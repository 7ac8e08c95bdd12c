import { auth } from '@/lib/accounts'
import { openToAll, problem, requireSameOrigin } from '@/lib/auth'

/** What programs need of Better Auth. Everything else it can do is called by our own code, or not at all. */
const OPEN = ['POST /api/auth/sign-in/email', 'POST /api/auth/sign-out']

async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname
  if (!OPEN.includes(`${request.method} ${path}`)) return problem(404, 'Not found')
  requireSameOrigin(request.headers)
  await openToAll()
  const given = await auth().handler(request)
  const response = new Response(given.body, given)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
