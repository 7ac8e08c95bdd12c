import type { Metadata } from 'next'
import { proConnectSettings, showsStateBrand } from '@/lib/accounts'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { invitedAccount } from '@/lib/imports'
import { InvitedPage } from '@/lib/imports/ui/InvitedPages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('imports'))('invited.title'), referrer: 'no-referrer', robots: 'noindex' }
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
