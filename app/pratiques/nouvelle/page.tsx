import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { originAsked, practiceToBegin } from '@/lib/practices'
import { PracticeForm } from '@/lib/practices/ui/PracticeForm'
import type { Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('form.newTitle'),
})

export default async function NewPracticePage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const draft = await practiceToBegin(viewer, originAsked(await searchParams))
  return <PracticeForm draft={draft} />
}
