import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation, pendingRequests } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { InviteButton, MembersNav } from '@/lib/communities/ui/MembersNav'
import { RequestList } from '@/lib/communities/ui/RequestList'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('requests.pageTitle', { name }) }
}

export default async function RequestsPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const requests = await pendingRequests(viewer, slug)
  const t = await translator('communities')
  return (
    <CommunityFrame
      community={community}
      tab="members"
      title={t('requests.title')}
      acts={<InviteButton community={community} />}
    >
      <MembersNav community={community} current="requests" />
      <RequestList slug={slug} requests={requests} />
    </CommunityFrame>
  )
}
