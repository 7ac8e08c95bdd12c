import type { Metadata } from 'next'
import { requireViewer } from '@/lib/auth'
import { translator } from '@/lib/i18n'
import { quotationsAsked } from '@/lib/practices'
import { QuotationsAsked } from '@/lib/practices/ui/QuotationsAsked'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await translator('practices'))('asked.title'),
})

export default async function QuotationsPage() {
  return <QuotationsAsked asked={await quotationsAsked(await requireViewer())} now={new Date()} />
}
