import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { outboxMail } from '@/lib/mail'
import { OutboxMail } from '@/lib/mail/ui/Outbox'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('mail'))('outboxMail') }
}

export default async function OutboxMailPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer()
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  return <OutboxMail {...await outboxMail(viewer, id.data)} />
}
