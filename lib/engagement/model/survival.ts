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
function* stillWaiting(waits: Wait[]): Generator<{ time: number; share: number; spread: number }> {
  const sorted = waits.toSorted(
    (one, other) => one.time - other.time || Number(other.happened) - Number(one.happened),
  )
  let [share, spread] = [1, 0]
  for (let at = 0; at < sorted.length;) {
    const time = (sorted[at] as Wait).time
    const atRisk = sorted.length - at
    let served = 0
    for (; at < sorted.length && (sorted[at] as Wait).time === time; at += 1)
      if ((sorted[at] as Wait).happened) served += 1
    share *= 1 - served / atRisk
    spread += served / (atRisk * (atRisk - served))
    if (served > 0) yield { time, share, spread }
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

/** The normal law's 95 %. */
const width = 1.959964

/**
 * The same, between which two the share is 95 times in a hundred; how many were still looked at. On the scale
 * log(−log S), so that the interval stays between 0 and 1.
 * @see Kalbfleisch & Prentice, «The Statistical Analysis of Failure Time Data» (2002), §1.4
 */
export function survivalWithin(
  waits: Wait[],
  times: number[],
): { share: number | null; low: number | null; high: number | null; atRisk: number }[] {
  const steps = [...stillWaiting(waits)]
  const shares = survivalAt(waits, times)
  return times.map((time, place) => {
    const share = shares[place] ?? null
    const atRisk = waits.filter((wait) => wait.time >= time).length
    const spread = steps.findLast((step) => step.time < time)?.spread ?? 0
    if (share === null) return { share, low: null, high: null, atRisk }
    // Where everybody is there, or nobody, the scale has no end: what is seen is said without an interval.
    if (share >= 1 || share <= 1e-12) return { share, low: share, high: share, atRisk }
    const reach = (width * Math.sqrt(spread)) / Math.abs(Math.log(share))
    return { share, low: share ** Math.exp(reach), high: share ** Math.exp(-reach), atRisk }
  })
}
