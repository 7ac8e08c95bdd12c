import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityMember, communityPresentation } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { MemberSheet } from '@/lib/communities/ui/MemberSheet'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string; memberId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, memberId } = await params
  const viewer = await requireViewer()
  const community = await communityPresentation(viewer, slug)
  const { name } = await communityMember(viewer, slug, memberId)
  return {
    title: (await translator('communities'))('member.pageTitle', { member: name, name: community.name }),
  }
}

export default async function MemberPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug, memberId } = await params
  const community = await communityPresentation(viewer, slug)
  const member = await communityMember(viewer, slug, memberId)
  return (
    <CommunityFrame community={community} tab="members" title={member.name}>
      <MemberSheet slug={slug} member={member} />
    </CommunityFrame>
  )
}
