import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'
import { monthTable, sleepingAsked, sleepingRows, sleepingTable, statesByMonth } from '@/lib/vitality'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const [asked, language, now] = [sleepingAsked(address), await locale(), new Date()]
  const table =
    address.quoi === 'etats'
      ? monthTable(await statesByMonth(viewer, asked.kind ?? null, now), language)
      : sleepingTable(await sleepingRows(viewer, asked), language, now)
  return tableResponse(table, askedFormat(address))
})
