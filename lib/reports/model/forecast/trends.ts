/** A series up to the day of the forecast: at least two figures, one a step (month or year), the oldest first. */
export type Past = readonly number[]

/** How a past goes on, so many steps ahead of its last figure. */
export type Trend = (past: Past, ahead: number) => number

const last = (past: Past): number => past.at(-1)!

/** What a step adds `ahead` times, each time the part `damping` of the time before. */
const added = (damping: number, ahead: number): number => {
  let sum = 0
  for (let step = 1; step <= ahead; step += 1) sum += damping ** step
  return sum
}

/** Each step adds what a step added lately, less and less. `over`: steps looked back on. */
export const drift =
  (over: number, damping: number): Trend =>
  (past, ahead) => {
    const steps = Math.min(over, past.length - 1)
    return last(past) + ((last(past) - past.at(-1 - steps)!) / steps) * added(damping, ahead)
  }

/** Each step multiplies by what a step multiplied by lately, less and less. Nothing can be multiplied from 0: adds instead. */
export const growth =
  (over: number, damping: number): Trend =>
  (past, ahead) => {
    const steps = Math.min(over, past.length - 1)
    const before = past.at(-1 - steps)!
    if (before <= 0 || last(past) <= 0) return drift(over, damping)(past, ahead)
    return last(past) * (last(past) / before) ** (added(damping, ahead) / steps)
  }

/**
 * Each step adds what steps have always added, the late ones weighing more (Gardner and McKenzie, 1985, damped trend; the
 * level is the last figure). `weight`: of the last step beside all before it.
 */
export const smoothed =
  (weight: number, damping: number): Trend =>
  (past, ahead) => {
    let step = past[1]! - past[0]!
    for (let at = 1; at < past.length; at += 1)
      step = weight * (past[at]! - past[at - 1]!) + (1 - weight) * damping * step
    return last(past) + step * added(damping, ahead)
  }
