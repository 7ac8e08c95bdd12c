import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { oversightAsked, platformOversight } from '@/lib/oversight'
import { OversightView } from '@/lib/oversight/ui/OversightView'
import type { Asked } from '@/lib/ui/address'
import { statesByMonth } from '@/lib/vitality'
import { StatesByMonth } from '@/lib/vitality/ui/StatesByMonth'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('oversight'))('platform.title') }
}

export default async function PlatformMeasuresPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = oversightAsked(address)
  return (
    <OversightView oversight={await platformOversight(viewer, asked)} asked={asked} address={address}>
      <StatesByMonth months={await statesByMonth(viewer, asked.kind, new Date())} kind={asked.kind} />
    </OversightView>
  )
}
