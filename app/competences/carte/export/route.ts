import { question } from '@/lib/auth'
import { mapAsked, mapTable, skillMap } from '@/lib/expertise'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const asked = mapAsked(address)
  const map = await skillMap(viewer, asked.ministryId)
  return tableResponse(mapTable(map, asked, await locale()), askedFormat(address))
})
