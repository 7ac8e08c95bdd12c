import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { directories } from '@/lib/provisioning'
import { DirectoryList } from '@/lib/provisioning/ui/DirectoryList'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('provisioning'))('title') }
}

export default async function DirectoriesPage() {
  const viewer = await requireViewer()
  return <DirectoryList directories={await directories(viewer)} now={new Date()} />
}
