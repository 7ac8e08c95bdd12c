import { endedAtProConnect } from '@/lib/accounts'
import { openToAll, visitFrom } from '@/lib/auth'

/** ProConnect has ended its session too. */
export async function GET(request: Request) {
  await openToAll()
  const state = new URL(request.url).searchParams.get('state')
  const location = await endedAtProConnect(visitFrom(request.headers), state)
  return new Response(null, { status: 303, headers: { location } })
}
