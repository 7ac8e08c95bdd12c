/** One thing that was waited for: how long until it came, or until we stopped looking (`happened: false`). */
export interface Wait {
  time: number
  happened: boolean
}

/**
 * Kaplan–Meier: what share still waits after each moment at which somebody was served, counting those whom we stopped
 * looking at for as long as we looked. Whoever stopped being looked at a moment is still there for what happened at
 * that very moment.
 * @see Kaplan & Meier, «Nonparametric estimation from incomplete observations», JASA 53 (1958)
 */
function* stillWaiting(waits: Wait[]): Generator<{ time: number; share: number }> {
  const sorted = waits.toSorted(
    (one, other) => one.time - other.time || Number(other.happened) - Number(one.happened),
  )
  let share = 1
  for (let at = 0; at < sorted.length;) {
    const time = (sorted[at] as Wait).time
    const atRisk = sorted.length - at
    let served = 0
    for (; at < sorted.length && (sorted[at] as Wait).time === time; at += 1)
      if ((sorted[at] as Wait).happened) served += 1
    share *= 1 - served / atRisk
    if (served > 0) yield { time, share }
  }
}

/** The time at which half are served; null when fewer than half are ever seen served. */
export function medianWait(waits: Wait[]): number | null {
  for (const { time, share } of stillWaiting(waits)) if (share <= 0.5 + 1e-12) return time
  return null
}

/**
 * The share for which it takes at least that long, at each of these times (ascending); null beyond the longest that
 * anybody was looked at.
 */
export function survivalAt(waits: Wait[], times: number[]): (number | null)[] {
  const steps = [...stillWaiting(waits)]
  const longest = waits.reduce((most, { time }) => Math.max(most, time), -1)
  return times.map((time) => {
    const share = steps.findLast((step) => step.time < time)?.share ?? 1
    return waits.length === 0 || (time > longest && share > 1e-12) ? null : share
  })
}
