import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { cursorFrom, notificationsOf } from '@/lib/notifications'
import { CentreView } from '@/lib/notifications/ui/CentreView'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('notifications'))('title') }
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const cursor = cursorFrom(one(await searchParams, 'apres'))
  const now = new Date()
  const centre = await notificationsOf(viewer, cursor, now)
  return <CentreView {...centre} isFirstPage={cursor === null} now={now} />
}
