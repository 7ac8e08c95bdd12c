import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation, pendingInvitations } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { InvitationList } from '@/lib/communities/ui/InvitationList'
import { InviteButton, MembersNav } from '@/lib/communities/ui/MembersNav'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('invitations.pageTitle', { name }) }
}

export default async function InvitationsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const found = await pendingInvitations(viewer, slug, new Date(), one(await searchParams, 'apres'))
  const t = await translator('communities')
  return (
    <CommunityFrame
      community={community}
      tab="members"
      title={t('invitations.title')}
      acts={<InviteButton community={community} />}
    >
      <MembersNav community={community} current="invitations" />
      <InvitationList slug={slug} {...found} />
    </CommunityFrame>
  )
}
