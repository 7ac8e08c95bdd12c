import type { Metadata } from 'next'
import { departureOf } from '@/lib/accounts'
import { Recap } from '@/lib/accounts/ui/departure/Recap'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('recap.page') }
}

export default async function OwnRecapPage() {
  const departing = await departureOf(await requireViewer(), null)
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  const trail = [
    { label: own('account'), href: '/compte' },
    { label: t('departure.title'), href: '/compte/depart' },
  ]
  return <Recap departing={departing} trail={trail} now={new Date()} />
}
