import { question } from '@/lib/auth'
import { listAsked, listCsv, measuredRows } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { csvResponse } from '@/lib/ui/csv'

export const GET = question(async (viewer, _, url) => {
  const now = new Date()
  const asked = listAsked(Object.fromEntries(url.searchParams), now)
  return csvResponse('mesures.csv', listCsv(await measuredRows(viewer, asked, now), await locale()))
})
