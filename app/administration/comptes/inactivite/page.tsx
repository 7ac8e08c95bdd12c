import type { Metadata } from 'next'
import { proposedForErasure } from '@/lib/accounts'
import { IdleView } from '@/lib/accounts/ui/erasure/IdleView'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('idle.title') }
}

export default async function IdlePage() {
  return <IdleView room={await proposedForErasure(await requireViewer(), new Date())} />
}
