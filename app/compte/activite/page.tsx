import type { Metadata } from 'next'
import { monthsKept } from '@/lib/activity'
import { requireViewer } from '@/lib/auth'
import { ownActivity } from '@/lib/engagement'
import { OwnActivity } from '@/lib/engagement/ui/OwnActivity'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('engagement'))('own.title') }
}

export default async function OwnActivityPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const address = await searchParams
  const found = await ownActivity(viewer, address, new Date())
  return <OwnActivity found={found} address={address} presenceMonths={monthsKept.presence} />
}
