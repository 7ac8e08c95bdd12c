import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { DepartureView } from '@/lib/accounts/ui/departure/DepartureView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('departure.title') }
}

export default async function OwnDeparturePage() {
  const viewer = await requireViewer()
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  const departing = await departureOf(viewer, null)
  return (
    <Page
      title={t('departure.title')}
      lead={t('departure.lead')}
      trail={[{ label: own('account'), href: '/compte' }]}
    >
      <DepartureView departing={departing} now={new Date()} />
    </Page>
  )
}
