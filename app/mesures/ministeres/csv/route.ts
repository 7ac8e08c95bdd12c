import { adoptionCsv, adoptionFor, narrowingAsked } from '@/lib/adoption'
import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { csvResponse } from '@/lib/ui/csv'

export const GET = question(async (viewer, _, url) => {
  const narrowing = narrowingAsked(Object.fromEntries(url.searchParams))
  return csvResponse(
    'ministeres.csv',
    adoptionCsv(await adoptionFor(viewer, narrowing), narrowing, await locale()),
  )
})
