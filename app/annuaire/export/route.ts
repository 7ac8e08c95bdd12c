import { question } from '@/lib/auth'
import { directoryAsked, exportDirectory, exportFile } from '@/lib/directory'

export const GET = question(async (viewer, _, url) => {
  const parameters = Object.fromEntries(url.searchParams)
  const format = parameters.format === 'ods' ? 'ods' : 'csv'
  return exportFile(await exportDirectory(viewer, directoryAsked(parameters), format), format)
})
