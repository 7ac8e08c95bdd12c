import type { Metadata } from 'next'
import { successors } from '@/lib/accounts'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { translator } from '@/lib/i18n'
import { proposeThere } from '@/lib/practices'
import { Timely } from '@/lib/practices/ui/Timely'
import { reviewPage } from '@/lib/vitality'
import { ReviewView } from '@/lib/vitality/ui/review/ReviewView'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { community } = await reviewPage(await requireViewer(), (await params).slug, new Date())
  return { title: (await translator('vitality'))('review.pageTitle', { name: community.name }) }
}

export default async function ReviewPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const now = new Date()
  const page = await reviewPage(viewer, slug, now)
  const isAsked = page.isQuestion || page.may.relaunch
  const learnt = isAsked ? await proposeThere(viewer, { slug, place: 'closing' }, now) : null
  const t = await translator('vitality')
  return (
    <CommunityFrame
      community={await communityPresentation(viewer, slug)}
      tab="dashboard"
      title={t(page.may.relaunch && page.isQuestion ? 'review.question' : 'review.title')}
    >
      <ReviewView page={page} successors={page.may.transfer ? await successors(viewer, slug) : []}>
        {learnt && <Timely proposed={learnt} />}
      </ReviewView>
    </CommunityFrame>
  )
}
