import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { platformState } from '@/lib/platform'
import { AdministrationTabs, firstTab } from '@/lib/platform/ui/AdministrationTabs'
import { StateView } from '@/lib/platform/ui/StateView'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('admin'))('title') }
}

export default async function AdministrationPage() {
  const viewer = await requireViewer()
  const first = firstTab(viewer)
  if (first && first !== '/administration') redirect(first)
  return (
    <StateView
      state={await platformState(viewer)}
      tabs={<AdministrationTabs viewer={viewer} current="/administration" />}
    />
  )
}
