import { countedIn } from '@/lib/oversight'
import type { WholeReport } from '@/lib/oversight/schema'
import { addDays, lengthOf, type Day, type Period, type UsualLength } from '@/lib/time'
import type { Span } from '../model/document'
import type { Scope } from './section'

/** What communities added up to over some days, as it was counted then. */
export interface CountedWindow {
  /** Not counted. */
  end: Day
  report: WholeReport
}

export interface Windows {
  days: UsualLength
  /** Those that tell of the span, end to end, the oldest first: one at least. */
  now: CountedWindow[]
  /** Those it is compared with; none where nothing was counted. */
  before: CountedWindow[]
}

const periodOf = ({ from, until }: Span): Period => ({ start: from, end: until })

/**
 * The windows counted of the perimeter, of the first of these lengths that tells of the span and of what it is compared with;
 * else of the span alone. None but the shortest is longer than the span by more than a week: a quarter has ninety days, too.
 * null: nothing was counted.
 */
export async function windowsOf(
  { span, before, ministry, kind }: Scope,
  lengths: readonly UsualLength[],
): Promise<Windows | null> {
  const whole = { ministryId: ministry?.id ?? null, kind }
  const longest = Math.max(lengthOf(periodOf(span)) + 7, Math.min(...lengths))
  let alone: Windows | null = null
  for (const days of lengths.filter((each) => each <= longest)) {
    const now = await countedIn(whole, days, periodOf(span))
    if (now.length === 0) continue
    const earlier = before ? await countedIn(whole, days, periodOf(before)) : []
    if (!before || earlier.length > 0) return { days, now, before: earlier }
    alone ??= { days, now, before: [] }
  }
  return alone
}

/** The last day that counts. */
export const lastDayOf = ({ end }: CountedWindow): Day => addDays(end, -1)

/** Each window with the one that stands as far from the end of what it is compared with. */
export const sideBySide = ({
  now,
  before,
}: Windows): { now: CountedWindow; before: CountedWindow | null }[] =>
  now.map((each, place) => ({ now: each, before: before[before.length - now.length + place] ?? null }))
