import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { headcountToEnter } from '@/lib/reports'
import { HeadcountForm } from '@/lib/reports/ui/entered/HeadcountForm'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reportAhead'))('headcount.new'),
})

export default async function NewHeadcountPage() {
  const viewer = await requireViewer()
  return <HeadcountForm {...await headcountToEnter(viewer)} />
}
