import { proConnectSettings, returnFromProConnect } from '@/lib/accounts'
import { openToAll, visitFrom } from '@/lib/auth'
import { NotFound } from '@/lib/policy'

/** Where ProConnect sends the browser back. What it brings is verified before anything. */
export async function GET(request: Request) {
  await openToAll()
  if (!proConnectSettings()) throw new NotFound()
  const location = await returnFromProConnect(visitFrom(request.headers), new URL(request.url).searchParams)
  return new Response(null, { status: 303, headers: { location } })
}
