import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { costToEnter } from '@/lib/reports'
import { CostForm } from '@/lib/reports/ui/entered/CostForm'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reportAhead'))('cost.new'),
})

export default async function NewCostPage() {
  const viewer = await requireViewer()
  return <CostForm {...await costToEnter(viewer)} />
}
