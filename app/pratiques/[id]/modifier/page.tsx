import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { practiceToChange } from '@/lib/practices'
import { PracticeForm } from '@/lib/practices/ui/PracticeForm'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('form.editTitle'),
})

export default async function ChangePracticePage({ params }: Props) {
  const viewer = await requireViewer()
  return <PracticeForm draft={await practiceToChange(viewer, (await params).id)} />
}
