import { isPerson, openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { can } from '@/lib/policy'
import { SiteMap } from '@/lib/platform/ui/SiteMap'

export const generateMetadata = async () => ({ title: (await translator('legal'))('siteMap.title') })

export default async function SiteMapPage() {
  const viewer = await openToAll()
  return <SiteMap isSignedIn={isPerson(viewer)} isAdministrator={can(viewer, 'platform.administer')} />
}
