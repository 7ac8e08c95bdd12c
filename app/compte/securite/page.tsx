import type { Metadata } from 'next'
import { ownAccount, ownSessions } from '@/lib/accounts'
import { SecurityPage } from '@/lib/accounts/ui/SecurityPage'
import { currentToken, requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('accounts'))('security') }
}

export default async function AccountSecurityPage() {
  const viewer = await requireViewer()
  const [account, sessions] = await Promise.all([
    ownAccount(viewer),
    ownSessions(viewer, await currentToken()),
  ])
  return <SecurityPage account={account} sessions={sessions} now={new Date()} />
}
