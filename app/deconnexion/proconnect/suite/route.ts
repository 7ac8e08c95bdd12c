import { endAddress } from '@/lib/accounts'
import { openToAll, visitFrom } from '@/lib/auth'

/** On to the end of ProConnect's own session. */
export async function GET(request: Request) {
  await openToAll()
  return new Response(null, {
    status: 303,
    headers: { location: await endAddress(visitFrom(request.headers)) },
  })
}
