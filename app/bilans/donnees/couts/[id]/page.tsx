import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { costToChange } from '@/lib/reports'
import { CostForm } from '@/lib/reports/ui/entered/CostForm'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reportAhead'))('cost.change'),
})

export default async function CostPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer()
  return <CostForm cost={await costToChange(viewer, (await params).id)} />
}
