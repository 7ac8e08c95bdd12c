import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { practiceToChange } from '@/lib/practices'
import { PracticeForm } from '@/lib/practices/ui/PracticeForm'
import { one, type Asked } from '@/lib/ui/address'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('form.editTitle'),
})

export default async function ChangePracticePage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const isAgain = one(await searchParams, 'brouillon') === 'oui'
  return <PracticeForm draft={await practiceToChange(viewer, (await params).id, isAgain)} />
}
