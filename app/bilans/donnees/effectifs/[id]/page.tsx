import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { headcountToChange } from '@/lib/reports'
import { HeadcountForm } from '@/lib/reports/ui/entered/HeadcountForm'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reportAhead'))('headcount.change'),
})

export default async function HeadcountPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer()
  return <HeadcountForm {...await headcountToChange(viewer, (await params).id)} />
}
