import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { publisher } from '@/lib/platform'
import { LegalPage } from '@/lib/platform/ui/LegalPage'

export const generateMetadata = async () => ({ title: (await translator('legal'))('terms.title') })

export default async function TermsPage() {
  await openToAll()
  return <LegalPage document="terms" publisher={publisher()} />
}
