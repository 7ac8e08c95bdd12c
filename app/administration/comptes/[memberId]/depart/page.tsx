import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { DepartureView } from '@/lib/accounts/ui/departure/DepartureView'
import { requireViewer } from '@/lib/auth'
import { formatters, translator } from '@/lib/i18n'
import { Page } from '@/lib/ui/Page'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await departureOf(await requireViewer(), (await params).memberId)
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  return { title: t('recap.title', { of: format.of(name) }) }
}

export default async function DeparturePage({ params }: Props) {
  const viewer = await requireViewer()
  const { memberId } = await params
  const departing = await departureOf(viewer, memberId)
  const [t, format] = await Promise.all([translator('lifeCycle'), formatters()])
  return (
    <Page
      title={t('recap.title', { of: format.of(departing.name) })}
      lead={t('departure.leadOther')}
      trail={[{ label: departing.name, href: `/administration/comptes/${memberId}` }]}
    >
      <DepartureView departing={departing} now={new Date()} />
    </Page>
  )
}
