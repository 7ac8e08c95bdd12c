import type { Metadata } from 'next'
import { erasureWaiting } from '@/lib/accounts'
import { ReturnView } from '@/lib/accounts/ui/erasure/ReturnView'
import { openToAll } from '@/lib/auth'
import { translator } from '@/lib/i18n'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator('lifeCycle')
  const waiting = await erasureWaiting((await params).token, new Date())
  return { title: t(waiting ? 'return.title' : 'return.overTitle') }
}

export default async function ReturnPage({ params }: Props) {
  await openToAll()
  const { token } = await params
  return <ReturnView token={token} waiting={await erasureWaiting(token, new Date())} />
}
