import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { ministryOversight, oversightAsked, oversightTable } from '@/lib/oversight'
import { NotFound } from '@/lib/policy'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question<{ id: string }>(async (viewer, { id }, url) => {
  const address = Object.fromEntries(url.searchParams)
  const oversight = await ministryOversight(viewer, id, oversightAsked(address))
  const table = oversightTable(oversight, address.quoi ?? 'chiffres', await locale())
  if (table === null) throw new NotFound()
  return tableResponse(table, askedFormat(address))
})
