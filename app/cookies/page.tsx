import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { publisher } from '@/lib/platform'
import { KeptTable } from '@/lib/platform/ui/KeptTable'
import { LegalPage } from '@/lib/platform/ui/LegalPage'

export const generateMetadata = async () => ({ title: (await translator('legal'))('cookies.title') })

export default async function CookiesPage() {
  await openToAll()
  return (
    <LegalPage document="cookies" publisher={publisher()}>
      <KeptTable of="cookies" />
    </LegalPage>
  )
}
