import { question } from '@/lib/auth'
import { ownActivity, ownTable } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { NotFound } from '@/lib/policy'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const found = await ownActivity(viewer, address, new Date())
  const table = ownTable(found, address.quoi ?? 'chiffres', await locale())
  if (table === null) throw new NotFound()
  return tableResponse(table, askedFormat(address))
})
