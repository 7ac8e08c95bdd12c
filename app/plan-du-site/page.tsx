import { isPerson, openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { firstTab } from '@/lib/platform/ui/AdministrationTabs'
import { SiteMap } from '@/lib/platform/ui/SiteMap'

export const generateMetadata = async () => ({ title: (await translator('legal'))('siteMap.title') })

export default async function SiteMapPage() {
  const viewer = await openToAll()
  return <SiteMap isSignedIn={isPerson(viewer)} isAdministrator={firstTab(viewer) !== null} />
}
