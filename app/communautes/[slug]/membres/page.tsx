import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityMembers, communityPresentation, membersAsked, pendingOwnership } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { MemberList } from '@/lib/communities/ui/MemberList'
import { InviteButton, MembersNav } from '@/lib/communities/ui/MembersNav'
import { OwnershipOffers } from '@/lib/communities/ui/OwnershipOffers'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('members.pageTitle', { name }) }
}

export default async function MembersPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ slug }, address] = [await params, await searchParams]
  const asked = membersAsked(address)
  const community = await communityPresentation(viewer, slug)
  const { members, next } = await communityMembers(viewer, slug, asked)
  const offers = await pendingOwnership(viewer, slug, new Date())
  const t = await translator('communities')
  return (
    <CommunityFrame
      community={community}
      tab="members"
      title={t('tabs.members')}
      acts={
        <>
          <a className="fr-btn fr-btn--tertiary" href={`/communautes/${slug}/competences`}>
            {t('members.skills')}
          </a>
          <InviteButton community={community} />
        </>
      }
    >
      <OwnershipOffers offers={offers} />
      <MembersNav community={community} current="all" />
      <MemberList slug={slug} asked={asked} address={address} members={members} next={next} />
    </CommunityFrame>
  )
}
