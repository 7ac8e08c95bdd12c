import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { platformState } from '@/lib/platform'
import { StateView } from '@/lib/platform/ui/StateView'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('admin'))('title') }
}

export default async function AdministrationPage() {
  const viewer = await requireViewer()
  return <StateView viewer={viewer} state={await platformState(viewer)} />
}
