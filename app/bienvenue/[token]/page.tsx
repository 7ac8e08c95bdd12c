import type { Metadata } from 'next'
import { invitedAccount, proConnectSettings, showsStateBrand } from '@/lib/accounts'
import { InvitedPage } from '@/lib/accounts/ui/InvitedPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('invited'))('title'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
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
