import { assumptions, type AssumptionKey } from './assumptions'
import { betweenMinistries, deviationOf, type Between, type Measured } from './measured'

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
 * What was typed, else what was measured, else what is usual. A spread typed beside a measured value is one between
 * ministries; beside a value one types oneself, it is how sure one is of it.
 * @returns null where nothing is known
 */
export function rateOf(key: AssumptionKey, measured: Measured | null, typed: Typed): Rate | null {
  const { is, usual, spread } = assumptions[key]
  const { source } = typed
  if (typed.value === null && measured) {
    const { value, error } = measured
    const between = typed.spread === null ? measured.between : betweenMinistries(typed.spread * value)
    return { value, origin: 'measured', source, error, between }
  }
  const value = typed.value ?? usual
  if (value === null) return null
  const origin = typed.value === null ? 'usual' : 'typed'
  const error = typed.spread === null ? deviationOf(is, value, spread) : typed.spread * value
  return { value, origin, source, error, between: null }
}

/** What is shown of it, error and spread together: one standard deviation, as a part of the value. */
export function spreadOf({ value, error, between }: Rate): number {
  const apart = between ? Math.max(0, between.variance - between.noise) : 0
  return value === 0 ? 0 : Math.sqrt(error ** 2 + apart) / value
}
