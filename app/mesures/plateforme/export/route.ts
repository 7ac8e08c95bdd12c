import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { oversightAsked, oversightTable, platformOversight } from '@/lib/oversight'
import { NotFound } from '@/lib/policy'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const oversight = await platformOversight(viewer, oversightAsked(address))
  const table = oversightTable(oversight, address.quoi ?? 'chiffres', await locale())
  if (table === null) throw new NotFound()
  return tableResponse(table, askedFormat(address))
})
