import type { Metadata } from 'next'
import { orphans } from '@/lib/accounts'
import { OrphanList } from '@/lib/accounts/ui/orphans/OrphanList'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('lifeCycle'))('orphans.title') }
}

export default async function OrphansPage() {
  return <OrphanList orphans={await orphans(await requireViewer())} />
}
