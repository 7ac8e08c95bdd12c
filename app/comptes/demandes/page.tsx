import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { ownRequests } from '@/lib/imports'
import { OwnRequests } from '@/lib/imports/ui/Overview'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('imports'))('ownTitle') }
}

export default async function RequestsPage() {
  const viewer = await requireViewer()
  return <OwnRequests requests={await ownRequests(viewer)} />
}
