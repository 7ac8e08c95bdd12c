import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { depositChoices } from '@/lib/imports'
import { Deposit } from '@/lib/imports/ui/Deposit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('imports'))('deposit.title') }
}

export default async function NewImportPage() {
  const viewer = await requireViewer()
  return <Deposit isRequest={false} importId={crypto.randomUUID()} {...await depositChoices(viewer)} />
}
