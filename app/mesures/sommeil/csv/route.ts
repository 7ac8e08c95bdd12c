import { question } from '@/lib/auth'
import { locale } from '@/lib/i18n'
import { csvResponse } from '@/lib/ui/csv'
import { sleepingAsked, sleepingCsv, sleepingRows } from '@/lib/vitality'

export const GET = question(async (viewer, _, url) => {
  const asked = sleepingAsked(Object.fromEntries(url.searchParams))
  return csvResponse(
    'communautes-en-sommeil.csv',
    sleepingCsv(await sleepingRows(viewer, asked), await locale(), new Date()),
  )
})
