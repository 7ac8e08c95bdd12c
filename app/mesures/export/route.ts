import { question } from '@/lib/auth'
import { listAsked, listTable, measuredRows } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const now = new Date()
  const address = Object.fromEntries(url.searchParams)
  const rows = await measuredRows(viewer, listAsked(address, now), now)
  return tableResponse(listTable(rows, await locale()), askedFormat(address))
})
