import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { simulationTable, toldInAFile } from '@/lib/simulation'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const told = await toldInAFile(viewer, address)
  return tableResponse(simulationTable(told, address, await locale()), askedFormat(address))
})
