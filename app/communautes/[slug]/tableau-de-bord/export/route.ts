import { question } from '@/lib/auth'
import { askedPeriod, communityEngagement, dashboardTable } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { NotFound } from '@/lib/policy'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

export const GET = question<{ slug: string }>(async (viewer, { slug }, url) => {
  const now = new Date()
  const address = Object.fromEntries(url.searchParams)
  const engagement = await communityEngagement(viewer, slug, askedPeriod(address, now), now)
  const table = dashboardTable(engagement, address.quoi ?? 'chiffres', await locale())
  if (table === null) throw new NotFound()
  return tableResponse(table, askedFormat(address))
})
