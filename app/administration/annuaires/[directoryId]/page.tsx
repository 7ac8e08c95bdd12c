import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { directoryForAdministrator, scimAddress } from '@/lib/provisioning'
import { DirectorySheet } from '@/lib/provisioning/ui/DirectorySheet'

type Props = { params: Promise<{ directoryId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireViewer()
  return { title: (await directoryForAdministrator(viewer, (await params).directoryId)).name }
}

export default async function DirectoryPage({ params }: Props) {
  const viewer = await requireViewer()
  const directory = await directoryForAdministrator(viewer, (await params).directoryId)
  return <DirectorySheet directory={directory} scimAddress={scimAddress()} now={new Date()} />
}
