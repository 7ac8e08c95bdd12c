import type { Metadata } from 'next'
import { openToAll } from '@/lib/auth'
import { invitationByToken } from '@/lib/communities'
import { InvitationSheet, invitationTitle } from '@/lib/communities/ui/InvitationSheet'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const invitation = await invitationByToken(await openToAll(), (await params).token, new Date())
  return {
    title: await invitationTitle(invitation),
    // Its address is a key: it goes to no other site, and into no index.
    referrer: 'no-referrer',
    robots: { index: false, follow: false },
  }
}

export default async function InvitationPage({ params }: Props) {
  const viewer = await openToAll()
  const { token } = await params
  const invitation = await invitationByToken(viewer, token, new Date())
  return <InvitationSheet token={token} invitation={invitation} viewer={viewer} />
}
