import { notFound, redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { keyFrom, openNotification } from '@/lib/notifications'

/** A line of the centre: it is read, and leads where it happened. */
export default async function OpenNotificationPage({ params }: { params: Promise<{ cle: string }> }) {
  const viewer = await requireViewer()
  const key = keyFrom((await params).cle)
  if (!key) notFound()
  redirect(await openNotification(viewer, key))
}
