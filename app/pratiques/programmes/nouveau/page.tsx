import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { programmeToOpen } from '@/lib/practices'
import { ProgrammeForm } from '@/lib/practices/ui/ProgrammeForm'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('programmes'))('form.title'),
})

export default async function NewProgrammePage() {
  const viewer = await requireViewer()
  return <ProgrammeForm {...await programmeToOpen(viewer)} />
}
