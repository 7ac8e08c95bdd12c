import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { pendingEmail } from '@/lib/accounts'
import { ProposalSent } from '@/lib/accounts/ui/ProConnectPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('proposal.title') }
}

export default async function ProposalSentPage() {
  await openToAll()
  const email = await pendingEmail(await headers())
  if (!email) redirect('/connexion?motif=proconnect_expired')
  return <ProposalSent email={email} />
}
