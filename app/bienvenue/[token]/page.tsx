import type { Metadata } from 'next'
import { invitedAccount, proConnectSettings, showsStateBrand } from '@/lib/accounts'
import { InvitedPage, invitedTitle } from '@/lib/accounts/ui/InvitedPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await invitedAccount((await params).token, new Date())
  const t = await translator('invited')
  return { title: t(invitedTitle(found)), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function WelcomePage({ params }: Props) {
  await openToAll()
  const { token } = await params
  return (
    <InvitedPage
      token={token}
      found={await invitedAccount(token, new Date())}
      proConnect={proConnectSettings() !== null}
      stateBrand={showsStateBrand()}
    />
  )
}
