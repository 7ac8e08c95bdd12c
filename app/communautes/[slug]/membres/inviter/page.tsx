import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { communityPresentation, invitationOptions } from '@/lib/communities'
import { CommunityFrame } from '@/lib/communities/ui/CommunityFrame'
import { InviteForm } from '@/lib/communities/ui/InviteForm'
import { LinkForm } from '@/lib/communities/ui/LinkForm'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await communityPresentation(await requireViewer(), (await params).slug)
  return { title: (await translator('communities'))('invite.pageTitle', { name }) }
}

export default async function InvitePage({ params }: Props) {
  const viewer = await requireViewer()
  const { slug } = await params
  const community = await communityPresentation(viewer, slug)
  const options = await invitationOptions(viewer, slug)
  const t = await translator('communities')
  return (
    <CommunityFrame community={community} tab="members" title={t('invite.title')}>
      <div className="os-reading">
        <InviteForm slug={slug} {...options} />
        {options.mayMakeLinks && <LinkForm slug={slug} />}
      </div>
    </CommunityFrame>
  )
}
