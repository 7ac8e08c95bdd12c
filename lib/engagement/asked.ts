import { isDay, periodFrom, usualLengths, type Period, type UsualLength } from '@/lib/time'
import { one, type Asked } from '@/lib/ui/address'

/** Which period an address asks for: `?jours=28`, or `?du=2026-01-01&au=2026-03-31`. */
export type AskedPeriod = { usual: UsualLength; free: null } | { usual: null; free: Period }

export function askedPeriod(asked: Asked, now: Date, otherwise: UsualLength = 28): AskedPeriod {
  const [jours, du, au] = ['jours', 'du', 'au'].map((name) => one(asked, name))
  if (du && au && isDay(du) && isDay(au)) {
    const free = periodFrom({ du, au }, now)
    if (free.start === du) return { usual: null, free }
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
