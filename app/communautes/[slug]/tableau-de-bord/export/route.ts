import { question } from '@/lib/auth'
import { askedPeriod, communityEngagement, dashboardTable } from '@/lib/engagement'
import { locale } from '@/lib/i18n'
import { NotFound } from '@/lib/policy'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'
import { communityVitality, verdictTable } from '@/lib/vitality'

export const GET = question<{ slug: string }>(async (viewer, { slug }, url) => {
  const now = new Date()
  const address = Object.fromEntries(url.searchParams)
  const what = address.quoi ?? 'chiffres'
  const language = await locale()
  const table =
    what === 'verdicts'
      ? verdictTable(await communityVitality(viewer, slug), slug, language)
      : dashboardTable(
          await communityEngagement(viewer, slug, askedPeriod(address, now), now),
          what,
          language,
        )
  if (table === null) throw new NotFound()
  return tableResponse(table, askedFormat(address))
})
