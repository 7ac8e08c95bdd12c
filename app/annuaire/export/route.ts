import { question } from '@/lib/auth'
import { directoryAsked, exportDirectory, exportTable } from '@/lib/directory'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const parameters = Object.fromEntries(url.searchParams)
  const format = askedFormat(parameters)
  const people = await exportDirectory(viewer, directoryAsked(parameters), format)
  return tableResponse(await exportTable(people), format)
})
