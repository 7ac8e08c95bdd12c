import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { reportToCreate } from '@/lib/reports'
import { NewReport } from '@/lib/reports/ui/NewReport'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reports'))('create.title'),
})

export default async function NewReportPage() {
  const viewer = await requireViewer()
  return <NewReport {...await reportToCreate(viewer, new Date())} />
}
