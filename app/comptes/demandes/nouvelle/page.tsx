import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { requestChoices } from '@/lib/imports'
import { Deposit } from '@/lib/imports/ui/Deposit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('imports'))('deposit.requestTitle') }
}

export default async function NewRequestPage() {
  const viewer = await requireViewer()
  return <Deposit isRequest importId={crypto.randomUUID()} {...await requestChoices(viewer)} />
}
