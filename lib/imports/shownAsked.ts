import { one, type Asked } from '@/lib/ui/address'
import { ImportVerdict } from '@/prisma/client/enums'

/** What an address asks to see of a list: `?resultat=refused&page=2&ligne=12`. Anything unknown: all, from the start. */
export function shownAsked(asked: Asked) {
  const verdict = one(asked, 'resultat')
  const page = Number(one(asked, 'page') ?? 1)
  const line = Number(one(asked, 'ligne'))
  return {
    verdict: verdict && Object.hasOwn(ImportVerdict, verdict) ? (verdict as ImportVerdict) : null,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    line: Number.isInteger(line) && line > 0 ? line : null,
  }
}
