import { assumptions, type AssumptionKey } from './assumptions'
import { deviationOf, type Between, type Measured } from './measured'

/** A rate as a scenario takes it: with how far off it may be, and who says so. */
export interface Rate {
  value: number
  origin: 'measured' | 'typed' | 'usual'
  /** What somebody typed of where it comes from. */
  source: string
  /** Standard deviation of the value itself: of the sample it was measured on, or of what is supposed. */
  error: number
  /** How far a ministry is from another; null: said by `error` already. */
  between: Between | null
}

/** What somebody typed in place of what is measured; null: nothing. */
export interface Typed {
  value: number | null
  /** One standard deviation, as a part of the value. */
  spread: number | null
  source: string
}

/**
 * What was typed, else what was measured, else what is usual. A spread that is typed is how sure one is of the value,
 * wherever agents are; beside a measured value, the error of its sample is added to it.
 * @returns null where nothing is known
 */
export function rateOf(key: AssumptionKey, measured: Measured | null, typed: Typed): Rate | null {
  const { is, usual, spread } = assumptions[key]
  const { source } = typed
  if (typed.value === null && measured) {
    const { value, error } = measured
    if (typed.spread === null) return { value, origin: 'measured', source, error, between: measured.between }
    return {
      value,
      origin: 'measured',
      source,
      error: Math.hypot(error, typed.spread * value),
      between: null,
    }
  }
  const value = typed.value ?? usual
  if (value === null) return null
  const origin = typed.value === null ? 'usual' : 'typed'
  const error = typed.spread === null ? deviationOf(is, value, spread) : typed.spread * value
  return { value, origin, source, error, between: null }
}

/** Who says how far off it may be; a measured rate's may be supposed where too few ministries show it, or typed. */
export function spreadFrom(
  { origin, between }: Rate,
  typed: Typed | undefined,
  newMinistries: number,
): Rate['origin'] {
  if (typed && typed.spread !== null) return 'typed'
  if (origin !== 'measured') return 'usual'
  return newMinistries > 0 && between?.ministries === null ? 'usual' : 'measured'
}
