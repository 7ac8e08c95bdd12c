import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { programmes } from '@/lib/practices'
import { ProgrammeList } from '@/lib/practices/ui/ProgrammeList'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('programmes'))('title'),
})

export default async function ProgrammesPage() {
  const viewer = await requireViewer()
  return <ProgrammeList {...await programmes(viewer, new Date())} />
}
