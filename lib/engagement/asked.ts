import { addDays, isDay, parisDay, periodFrom, usualLengths, type Period, type UsualLength } from '@/lib/time'
import { one, type Asked } from '@/lib/ui/address'

/** Which period an address asks for: `?jours=28`, or `?du=2026-01-01&au=2026-03-31`. */
export type AskedPeriod = { usual: UsualLength; free: null } | { usual: null; free: Period }

/** @param isUpToNow whether the day under way belongs to it; of a community it does not, nor do days to come */
export function askedPeriod(
  asked: Asked,
  now: Date,
  { otherwise = 28, isUpToNow = false }: { otherwise?: UsualLength; isUpToNow?: boolean } = {},
): AskedPeriod {
  const [jours, du, au] = ['jours', 'du', 'au'].map((name) => one(asked, name))
  if (du && au && isDay(du) && isDay(au)) {
    const free = periodFrom({ du, au }, now)
    const known = isUpToNow ? addDays(parisDay(now), 1) : parisDay(now)
    const end = free.end < known ? free.end : known
    if (free.start === du && free.start < end) return { usual: null, free: { start: du, end } }
  }
  return { usual: usualLengths.find((usual) => String(usual) === jours) ?? otherwise, free: null }
}

/** The parameters that say the same period again, for links and files. */
export function periodParameters(
  { usual, free }: AskedPeriod,
  lastDay: (end: string) => string,
): Record<string, string> {
  return usual ? { jours: String(usual) } : { du: free.start, au: lastDay(free.end) }
}
