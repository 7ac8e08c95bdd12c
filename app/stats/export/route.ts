import { openQuestion } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { fewestPeopleShown, publicFigures, publicTable } from '@/lib/platform'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = openQuestion(async (_viewer, _params, url) => {
  const table = publicTable(await publicFigures(new Date()), fewestPeopleShown(), await locale())
  return tableResponse(table, askedFormat(Object.fromEntries(url.searchParams)))
})
