import { adoptionFor, adoptionTable, narrowingAsked } from '@/lib/adoption'
import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question(async (viewer, _, url) => {
  const address = Object.fromEntries(url.searchParams)
  const narrowing = narrowingAsked(address)
  const adoption = await adoptionFor(viewer, narrowing)
  return tableResponse(adoptionTable(adoption, narrowing, await locale()), askedFormat(address))
})
