import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { proposalView, showsStateBrand } from '@/lib/accounts'
import { LinkOver } from '@/lib/accounts/ui/LinkPages'
import { ProposalConfirm, ProposalElsewhere } from '@/lib/accounts/ui/ProConnectPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('auth')
  const { state } = await proposalView(await headers(), (await params).token)
  return {
    title: t(state === 'over' ? 'proposal.overTitle' : 'proposal.confirmTitle'),
    referrer: 'no-referrer',
    robots: 'noindex',
  }
}

export default async function ProposalPage({ params }: Props) {
  await openToAll()
  const { token } = await params
  const proposal = await proposalView(await headers(), token)
  if (proposal.state === 'over') return <LinkOver of="proposal" />
  if (proposal.state === 'otherBrowser')
    return <ProposalElsewhere token={token} stateBrand={showsStateBrand()} />
  return <ProposalConfirm token={token} proposal={proposal} />
}
