import type { Metadata } from 'next'
import { accountsAsked, accountsToAdminister, administeredOrganisations } from '@/lib/accounts'
import { AccountList } from '@/lib/accounts/ui/administration/AccountList'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('list.caption') }
}

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const address = await searchParams
  const asked = accountsAsked(address)
  const { accounts, next } = await accountsToAdminister(viewer, asked)
  const organisations = await administeredOrganisations(viewer)
  return <AccountList {...{ asked, address, accounts, organisations, next }} now={new Date()} />
}
