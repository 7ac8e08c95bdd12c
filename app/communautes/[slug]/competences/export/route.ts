import { question } from '@/lib/auth'
import { communitySkillMap, mapAsked, mapTable } from '@/lib/expertise'
import { locale } from '@/lib/i18n'
import { askedFormat, tableResponse } from '@/lib/ui/tableFile'

type Params = { slug: string }

export const GET = question<Params>(async (viewer, { slug }, url) => {
  const address = Object.fromEntries(url.searchParams)
  const map = await communitySkillMap(viewer, slug)
  return tableResponse(mapTable(map, mapAsked(address), await locale()), askedFormat(address))
})
