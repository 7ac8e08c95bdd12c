/** One thing that was waited for: how long until it came, or until we stopped looking (`happened: false`). */
export interface Wait {
  time: number
  happened: boolean
}

/**
 * Kaplan–Meier: the time at which half are served, counting those still waiting for as long as they have waited.
 * Whoever stopped being looked at a moment is still there for what happened at that very moment.
 * @returns null when fewer than half are ever seen served
 * @see Kaplan & Meier, «Nonparametric estimation from incomplete observations», JASA 53 (1958)
 */
export function medianWait(waits: Wait[]): number | null {
  const sorted = waits.toSorted(
    (one, other) => one.time - other.time || Number(other.happened) - Number(one.happened),
  )
  let waiting = 1
  for (let at = 0; at < sorted.length;) {
    const time = (sorted[at] as Wait).time
    const atRisk = sorted.length - at
    let served = 0
    for (; at < sorted.length && (sorted[at] as Wait).time === time; at += 1)
      if ((sorted[at] as Wait).happened) served += 1
    waiting *= 1 - served / atRisk
    if (waiting <= 0.5 + 1e-12) return time
  }
  return null
}
