import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { reportList } from '@/lib/reports'
import { ReportList } from '@/lib/reports/ui/ReportList'
import { one, type Asked } from '@/lib/ui/address'

type Props = { searchParams: Promise<Asked> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reports'))('list.title'),
})

export default async function ReportsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const isAway = one(asked, 'rayon') === 'ranges'
  return <ReportList {...await reportList(viewer, isAway)} isAway={isAway} justAway={one(asked, 'range')} />
}
