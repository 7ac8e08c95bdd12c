import { leaveForProConnect, proConnectSettings } from '@/lib/accounts'
import { openToAll, visitFrom } from '@/lib/auth'
import { NotFound } from '@/lib/policy'

/** Leaves for ProConnect. Only from a page of ours: no other site may begin a sign-in here. */
export async function GET(request: Request) {
  await openToAll()
  if (!proConnectSettings()) throw new NotFound()
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return to('/connexion?motif=crossSite')
  const asked = new URL(request.url).searchParams
  return to(
    await leaveForProConnect(visitFrom(request.headers), {
      returnTo: asked.get('retour'),
      proposal: asked.get('rattachement'),
    }),
  )
}

const to = (location: string) => new Response(null, { status: 303, headers: { location } })
