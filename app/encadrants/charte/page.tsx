import type { Metadata } from 'next'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { Charter } from '@/lib/managers/ui/Charter'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('managers'))('charter.title') }
}

export default async function CharterPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await openToAll()
  const asked = await searchParams
  return <Charter service={one(asked, 'service')?.slice(0, 120) ?? ''} minutes={one(asked, 'minutes')} />
}
