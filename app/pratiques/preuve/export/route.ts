import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { measuredAsked, measuredPractices, measuredTable } from '@/lib/practices'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const { rows } = await measuredPractices(viewer, measuredAsked(address))
  return tableResponse(measuredTable(rows, await locale()), askedFormat(address))
})
