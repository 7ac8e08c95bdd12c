import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { Presentation } from '@/lib/communities/ui/Presentation'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const community = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: community.name, description: community.purpose }
}

export default async function CommunityPage({ params }: Props) {
  const viewer = await requireViewer()
  const community = await communityPresentation(viewer, (await params).slug)
  return (
    <CommunityFrame community={community} tab="discussions">
      <Presentation community={community} />
    </CommunityFrame>
  )
}
