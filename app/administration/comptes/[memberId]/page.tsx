import type { Metadata } from 'next'
import { accountSheet, administeredOrganisations } from '@/lib/accounts'
import { AccountView } from '@/lib/accounts/ui/administration/AccountView'
import { requireViewer } from '@/lib/auth'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await accountSheet(await requireViewer(), (await params).memberId, new Date())
  return { title: name }
}

export default async function AccountPage({ params }: Props) {
  const viewer = await requireViewer()
  const now = new Date()
  const account = await accountSheet(viewer, (await params).memberId, now)
  return <AccountView account={account} organisations={await administeredOrganisations(viewer)} now={now} />
}
