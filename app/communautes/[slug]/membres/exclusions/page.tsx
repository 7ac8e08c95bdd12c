import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { bannedMembers, communityPresentation } from '@/lib/communities'
import { BanList } from '@/lib/communities/ui/BanList'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { MembersNav } from '@/lib/communities/ui/MembersNav'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('bans.pageTitle', { name }) }
}

export default async function BansPage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const bans = await bannedMembers(viewer, slug, new Date())
  const t = await translator('communities')
  return (
    <CommunityFrame community={community} tab="members" title={t('bans.title')}>
      <MembersNav community={community} current="bans" />
      <BanList slug={slug} bans={bans} />
    </CommunityFrame>
  )
}
