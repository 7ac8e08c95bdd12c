import type { Metadata } from 'next'
import { after } from 'next/server'
import { requireViewer } from '@/lib/auth'
import { communityPresentation, markSeen, newcomers, pendingOwnership } from '@/lib/communities'
import { About, Presentation } from '@/lib/communities/ui/Presentation'
import { AnimatorStrip } from '@/lib/communities/ui/AnimatorStrip'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { OwnershipOffers } from '@/lib/communities/ui/OwnershipOffers'
import { Welcome } from '@/lib/communities/ui/Welcome'
import { communityThreads, lateQuestions, threadsAskedFrom } from '@/lib/discussions'
import { ThreadList } from '@/lib/discussions/ui/ThreadList'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const community = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: community.name, description: community.purpose }
}

export default async function CommunityPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const community = await communityPresentation(viewer, (await params).slug)
  if (!community.may.read) {
    return (
      <CommunityFrame community={community} tab="discussions">
        <Presentation community={community} />
      </CommunityFrame>
    )
  }
  const runs = community.may.decide
  const [threads, late, arrived, offers] = await Promise.all([
    communityThreads(viewer, community, threadsAskedFrom(await searchParams)),
    runs ? lateQuestions(viewer, community) : 0,
    runs ? newcomers(viewer, community) : 0,
    community.role ? pendingOwnership(viewer, community.slug, new Date()) : [],
  ])
  if (community.role) after(() => markSeen(viewer, { slug: community.slug }))
  return (
    <CommunityFrame community={community} tab="discussions">
      <OwnershipOffers offers={offers.filter(({ isMine }) => isMine)} />
      <Welcome community={community} now={threads.now} />
      <AnimatorStrip slug={community.slug} late={late} newcomers={arrived} requests={community.requests} />
      <ThreadList list={threads} mayAsk={runs} />
      <About community={community} />
    </CommunityFrame>
  )
}
