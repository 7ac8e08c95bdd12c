import type { Metadata } from 'next'
import { z } from 'zod'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { outbox } from '@/lib/mail'
import { OutboxList } from '@/lib/mail/ui/Outbox'
import { one, type Asked } from '@/lib/ui/address'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('mail'))('outbox') }
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const before = z.uuid().safeParse(one(await searchParams, 'apres'))
  return <OutboxList {...await outbox(viewer, before.data ?? null)} now={new Date()} />
}
