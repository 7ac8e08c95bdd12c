import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { importsOverview } from '@/lib/imports'
import { Overview } from '@/lib/imports/ui/Overview'
import { AdministrationTabs } from '@/lib/platform/ui/AdministrationTabs'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('imports'))('title') }
}

export default async function ImportsPage() {
  const viewer = await requireViewer()
  const tabs = <AdministrationTabs current="imports" />
  return <Overview {...await importsOverview(viewer)} tabs={tabs} />
}
