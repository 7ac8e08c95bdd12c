import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { administrationFor, platformState } from '@/lib/platform'
import { StateView } from '@/lib/platform/ui/StateView'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('admin'))('title') }
}

/** The state of the platform; who administers something else is led to it. */
export default async function AdministrationPage() {
  const viewer = await requireViewer()
  const first = administrationFor(viewer)[0]?.path ?? '/administration'
  if (first !== '/administration') redirect(first)
  return <StateView state={await platformState(viewer)} />
}
