import { signOut } from '@/lib/accounts'
import { openToAll, requireSameOrigin, visitFrom } from '@/lib/auth'

/** Signs out: a plain form, so that one can always leave. */
export async function POST(request: Request) {
  requireSameOrigin(request.headers)
  await openToAll()
  return new Response(null, { status: 303, headers: { location: await signOut(visitFrom(request.headers)) } })
}
