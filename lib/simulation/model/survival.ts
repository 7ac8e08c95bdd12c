import { survivalAt, type Wait } from '@/lib/engagement/schema'

/** With fewer communities older than a year, nothing is said of a year. */
const LEAST_COMMUNITIES = 10
const A_YEAR = 12
const A_QUARTER = 3
/** From nearly all at once to nearly all at the same age. */
const shapes = { usual: 0.5, least: 0.2, most: 3 }

/** Whether one may say how many live a year, and how survival bends before and after. */
export interface Survival {
  /** Share that lives a year, Kaplan–Meier; null: too few were ever so old. */
  atAYear: number | null
  /** Of Weibull's curve: under 1, the young die most. */
  shape: number
}

/**
 * @param lives of communities, in months: ended by a silence, or still going on
 * The bend is the one that passes through a quarter and a year. METRICS §4 gives .6 at five months and .45 at twelve, which
 * is .5: what is taken as long as nothing is known here.
 */
export function survivalOf(lives: Wait[]): Survival {
  const old = lives.filter(({ time, happened }) => happened || time >= A_YEAR).length
  const [quarter, year] = survivalAt(lives, [A_QUARTER, A_YEAR]) as [number | null, number | null]
  if (year === null || old < LEAST_COMMUNITIES) return { atAYear: null, shape: shapes.usual }
  if (quarter === null || quarter >= 1 || year <= 0 || year >= quarter)
    return { atAYear: year, shape: shapes.usual }
  const bend = Math.log(Math.log(year) / Math.log(quarter)) / Math.log(A_YEAR / A_QUARTER)
  return { atAYear: year, shape: Math.min(shapes.most, Math.max(shapes.least, bend)) }
}
