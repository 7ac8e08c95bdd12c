import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { Presentation } from '@/lib/communities/ui/Presentation'
import { communityThreads, lateQuestions, threadsAskedFrom } from '@/lib/discussions'
import { LateStrip } from '@/lib/discussions/ui/LateStrip'
import { ThreadList } from '@/lib/discussions/ui/ThreadList'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const community = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: community.name, description: community.purpose }
}

/** What is said here, for whoever may read it; what this community is, for whoever is not in it. */
export default async function CommunityPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const community = await communityPresentation(viewer, (await params).slug)
  const { may } = community
  return (
    <CommunityFrame community={community} tab="discussions">
      {may.edit && <LateStrip slug={community.slug} late={await lateQuestions(viewer, community)} />}
      {may.read && (
        <ThreadList list={await communityThreads(viewer, community, threadsAskedFrom(await searchParams))} />
      )}
      {!community.role && <Presentation community={community} />}
    </CommunityFrame>
  )
}
