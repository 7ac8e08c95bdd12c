import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'
import { sleepingAsked, sleepingRows, sleepingTable } from '@/lib/vitality'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const rows = await sleepingRows(viewer, sleepingAsked(address))
  return tableResponse(sleepingTable(rows, await locale(), new Date()), askedFormat(address))
})
