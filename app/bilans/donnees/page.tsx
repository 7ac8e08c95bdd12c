import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { enteredData } from '@/lib/reports'
import { EnteredView } from '@/lib/reports/ui/entered/EnteredView'
import { one, type Asked } from '@/lib/ui/address'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('reportAhead'))('entered.title'),
})

export default async function EnteredPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const setAside = { costId: one(asked, 'cout'), headcountId: one(asked, 'effectif') }
  return <EnteredView data={await enteredData(viewer, setAside, new Date())} />
}
