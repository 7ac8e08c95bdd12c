import { question } from '@/lib/auth'
import { askedPeriod, communityEngagement, dashboardCsv } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { NotFound } from '@/lib/policy'
import { csvResponse } from '@/lib/ui/csv'

export const GET = question<{ slug: string }>(async (viewer, { slug }, url) => {
  const now = new Date()
  const address = Object.fromEntries(url.searchParams)
  const engagement = await communityEngagement(viewer, slug, askedPeriod(address, now), now)
  const what = address.quoi ?? 'chiffres'
  const content = dashboardCsv(engagement, what, await locale())
  if (content === null) throw new NotFound()
  return csvResponse(`${slug}-${what}.csv`, content)
})
