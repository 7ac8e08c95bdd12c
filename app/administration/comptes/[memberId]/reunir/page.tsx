import type { Metadata } from 'next'
import { accountsToJoin } from '@/lib/accounts'
import { JoinView } from '@/lib/accounts/ui/merging/JoinView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ memberId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('join.confirm') }
}

export default async function JoinPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const email = one(await searchParams, 'avec')?.trim()
  const joining = await accountsToJoin(viewer, (await params).memberId, email, new Date())
  return <JoinView joining={joining} email={email} />
}
