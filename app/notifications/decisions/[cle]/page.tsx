import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { keyFrom, rulingTold } from '@/lib/notifications'
import { RulingView } from '@/lib/notifications/ui/RulingView'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('notifications'))('ruling.pageTitle') }
}

/** A decision about the reader, which they may read even where they can no longer go. */
export default async function RulingPage({ params }: { params: Promise<{ cle: string }> }) {
  const viewer = await requireViewer()
  const key = keyFrom((await params).cle)
  if (!key) notFound()
  return <RulingView {...await rulingTold(viewer, key)} />
}
