import type { Metadata } from 'next'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { stopPage } from '@/lib/notifications'
import { BrokenStop, StopView } from '@/lib/notifications/ui/StopView'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  // The address is a key: no search engine keeps it, no other site is told of it.
  const title = (await translator('notifications'))('stop.title')
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

export default async function UnsubscribePage({ searchParams }: { searchParams: Promise<Asked> }) {
  await openToAll()
  const token = one(await searchParams, 'lien') ?? ''
  const stop = await stopPage(token)
  return stop ? <StopView token={token} stop={stop} /> : <BrokenStop />
}
