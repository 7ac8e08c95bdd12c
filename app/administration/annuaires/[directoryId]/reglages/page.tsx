import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { directoryForAdministrator } from '@/lib/provisioning'
import { SettingsPage } from '@/lib/provisioning/ui/SettingsPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('provisioning'))('settings.title') }
}

type Props = { params: Promise<{ directoryId: string }> }

export default async function DirectorySettingsPage({ params }: Props) {
  const viewer = await requireViewer()
  return <SettingsPage directory={await directoryForAdministrator(viewer, (await params).directoryId)} />
}
