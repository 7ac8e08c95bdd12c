import type { Metadata } from 'next'
import { outboxShown } from '@/lib/accounts'
import { LinkSent } from '@/lib/accounts/ui/LinkPages'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('link.sentTitle') }
}

export default async function LinkSentPage() {
  await openToAll()
  return <LinkSent outbox={outboxShown()} />
}
