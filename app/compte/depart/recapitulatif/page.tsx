import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { Recap } from '@/lib/accounts/ui/departure/Recap'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('departure.recap') }
}

export default async function OwnRecapPage() {
  const departing = await departureOf(await requireViewer(), null)
  return <Recap departing={departing} back="/compte/depart" now={new Date()} />
}
