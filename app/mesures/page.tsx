import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { listAsked, listChoices, measuredPage } from '@/lib/engagement'
import { MeasuredList } from '@/lib/engagement/ui/List'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('engagement'))('list.title') }
}

export default async function MeasuresPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const now = new Date()
  const address = await searchParams
  const asked = listAsked(address, now)
  const [page, choices] = await Promise.all([measuredPage(viewer, asked, now), listChoices(viewer)])
  return <MeasuredList asked={asked} address={address} {...page} choices={choices} />
}
