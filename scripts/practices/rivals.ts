import type { Adopter, Comparison } from '@/lib/practices/model/effect/adopters'
import { outcomeOf, type Past } from '@/lib/practices/model/effect/moment'
import { OUTCOME, WIDTH } from '@/lib/practices/model/effect/regression'
import { student975 } from '@/lib/practices/model/effect/student'
import type { Window } from '@/lib/practices/model/effect/window'

/** What a way of comparing says of a practice: on the scale of the outcome, with its interval. */
export interface Told {
  estimate: number
  low: number
  high: number
}

type Gain = (adopter: Adopter, window: Window) => number

const rise = (past: Past, outcome: number) => outcome - outcomeOf(past.level)
const NEIGHBOURS = 10

/** Those who could have adopted on that day, with what came to them. */
const others = ({ pasts, rows }: Window) =>
  pasts.flatMap((past, member) => (past ? [{ past, outcome: rows[member * WIDTH + OUTCOME]! }] : []))

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The ways of comparing that METRICS §6 sets beside imputation. */
export const rivals: Record<string, Gain> = {
  'avant/après': ({ moment }) => rise(moment.past, outcomeOf(moment.after)),
  'différence de différences': ({ moment }, window) =>
    rise(moment.past, outcomeOf(moment.after)) -
    mean(others(window).map(({ past, outcome }) => rise(past, outcome))),
  '10 voisines appariées': ({ moment }, window) =>
    outcomeOf(moment.after) -
    mean(
      others(window)
        .toSorted((one, other) => apart(one.past, moment.past) - apart(other.past, moment.past))
        .slice(0, NEIGHBOURS)
        .map(({ outcome }) => outcome),
    ),
}

const apart = (one: Past, other: Past) =>
  Math.hypot(outcomeOf(one.level) - outcomeOf(other.level), outcomeOf(one.base) - outcomeOf(other.base))

/** The mean gain of adopters, with Student's interval. */
export function told({ adopters, windows }: Comparison, gain: Gain): Told {
  const gains = adopters.map((adopter) => gain(adopter, windows[adopter.window]!))
  const estimate = mean(gains)
  const variance = gains.reduce((sum, each) => sum + (each - estimate) ** 2, 0) / (gains.length - 1)
  const half = student975(gains.length - 1) * Math.sqrt(variance / gains.length)
  return { estimate, low: estimate - half, high: estimate + half }
}
