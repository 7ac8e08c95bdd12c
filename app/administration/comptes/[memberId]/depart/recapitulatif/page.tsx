import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { Recap } from '@/lib/accounts/ui/departure/Recap'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('departure.recap') }
}

export default async function RecapPage({ params }: Props) {
  const { memberId } = await params
  const departing = await departureOf(await requireViewer(), memberId)
  return <Recap departing={departing} back={`/administration/comptes/${memberId}/depart`} now={new Date()} />
}
