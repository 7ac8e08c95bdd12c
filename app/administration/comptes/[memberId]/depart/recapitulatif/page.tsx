import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { Recap } from '@/lib/accounts/ui/departure/Recap'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ memberId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('recap.page') }
}

export default async function RecapPage({ params }: Props) {
  const { memberId } = await params
  const departing = await departureOf(await requireViewer(), memberId)
  const t = await translator('lifeCycle')
  const trail = [
    { label: departing.name, href: `/administration/comptes/${memberId}` },
    { label: t('departure.ofOther'), href: `/administration/comptes/${memberId}/depart` },
  ]
  return <Recap departing={departing} trail={trail} now={new Date()} />
}
