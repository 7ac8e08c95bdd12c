import type { Metadata } from 'next'
import { REGRET_DAYS } from '@/lib/accounts'
import { ErasureView } from '@/lib/accounts/ui/erasure/ErasureView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('erasure.title') }
}

export default async function ErasurePage() {
  const viewer = await requireViewer()
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  return (
    <Page
      title={t('erasure.title')}
      lead={t('erasure.lead')}
      trail={[{ label: own('account'), href: '/compte' }]}
    >
      <ErasureView email={viewer.email} days={REGRET_DAYS} />
    </Page>
  )
}
