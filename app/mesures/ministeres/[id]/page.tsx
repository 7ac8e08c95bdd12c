import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { ministryOversight, oversightAsked } from '@/lib/oversight'
import { OversightView } from '@/lib/oversight/ui/OversightView'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('oversight'))('ministry.kicker') }
}

export default async function MinistryMeasuresPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ id }, address] = await Promise.all([params, searchParams])
  const asked = oversightAsked(address)
  return (
    <OversightView oversight={await ministryOversight(viewer, id, asked)} asked={asked} address={address} />
  )
}
