import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityToMeasure } from '@/lib/engagement'
import { translator } from '@/lib/i18n'
import { proposeThere } from '@/lib/practices'
import { Timely } from '@/lib/practices/ui/Timely'
import { sleepingTimeline } from '@/lib/vitality'
import { Timeline } from '@/lib/vitality/ui/review/Timeline'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityToMeasure(await requireViewer(), (await params).slug)
  return { title: (await translator('vitality'))('timeline.pageTitle', { name }) }
}

export default async function TimelinePage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const [timeline, proposed] = await Promise.all([
    sleepingTimeline(viewer, slug),
    proposeThere(viewer, { slug, place: 'alert' }, new Date()),
  ])
  return <Timeline timeline={timeline}>{proposed && <Timely proposed={proposed} />}</Timeline>
}
