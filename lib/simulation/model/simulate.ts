import { chanceFrom, normalDraw, quantile } from '@/lib/chance'
import { assumptionKeys, assumptions, type AssumptionKey } from './assumptions'
import { drawRate } from './draw'
import { outcomes, pathOf, type Luck, type Outcome, type Path } from './path'
import { invitedByMonth, type Plan } from './plan'
import type { Rate } from './rate'
import { ranksOf, weightsOf, type Weight } from './weight'

/** Raise it when the same inputs give other figures. */
export const simulationVersion = 'simulation@2'

/** All that a scenario is made of: what was measured that day is in it, and does not move any more. */
export interface Inputs {
  plan: Plan
  /** null: nothing says it. */
  rates: Record<AssumptionKey, Rate | null>
  /** How survival bends with age (`path`). */
  shape: number
}

/** Between which two figures it lies eight times in ten, and the one in the middle. */
export interface Band {
  low: number
  middle: number
  high: number
}

export interface Simulated {
  /** Agents invited by the end of each month. */
  invited: number[]
  /** One a month; null: not known. */
  bands: Record<Outcome, Band[] | null>
  /** Which assumptions move the last month's figure, the most first. */
  weights: Record<Outcome, Weight[]>
}

export const DRAWS = 2000
const within = { low: 0.1, middle: 0.5, high: 0.9 }

/**
 * Many ways in which it may turn out (Monte Carlo): each draws every rate, then chance for people and communities. The same
 * inputs always give the same figures, and two scenarios are drawn alike: what differs between them is what they differ in.
 */
export function simulate({ plan, rates, shape }: Inputs, draws = DRAWS): Simulated {
  const invited = invitedByMonth(plan)
  const drawn = drawnRates(rates, plan, draws)
  const lucks = drawnLucks(draws)
  const found = Object.fromEntries(
    outcomes.map((outcome) => [outcome, invited.map(() => new Float64Array(draws))]),
  ) as Record<Outcome, Float64Array[]>
  for (let draw = 0; draw < draws; draw += 1) {
    const path = pathOf(invited, at(drawn, draw), shape, at(lucks, draw))
    note(found, path, draw)
  }
  const ranked = ranksOf(drawn)
  const isKnown = (outcome: Outcome) => !Number.isNaN(found[outcome].at(-1)![0])
  const per = <Value>(of: (outcome: Outcome) => Value) =>
    Object.fromEntries(outcomes.map((outcome) => [outcome, of(outcome)])) as Record<Outcome, Value>
  return {
    invited,
    // Sorted last: a draw keeps its place as long as it is compared with what was drawn.
    weights: per((outcome) => (isKnown(outcome) ? weightsOf(ranked, found[outcome].at(-1)!) : [])),
    bands: per((outcome) => (isKnown(outcome) ? found[outcome].map(bandOf) : null)),
  }
}

/** Each rate from its own stream: one that is typed anew moves no other. */
function drawnRates(rates: Inputs['rates'], { newMinistries }: Plan, draws: number) {
  return Object.fromEntries(
    assumptionKeys.map((key) => {
      const rate = rates[key]
      const chance = chanceFrom(`${simulationVersion} ${key}`)
      const draw = () => (rate ? drawRate(assumptions[key].is, rate, newMinistries, chance) : NaN)
      return [key, Float64Array.from({ length: draws }, draw)]
    }),
  ) as Record<AssumptionKey, Float64Array>
}

const drawnLucks = (draws: number) =>
  Object.fromEntries(
    (['members', 'active', 'contributing', 'communities'] as const).map((each) => {
      const chance = chanceFrom(`${simulationVersion} luck ${each}`)
      return [each, Float64Array.from({ length: draws }, () => normalDraw(chance))]
    }),
  ) as Record<keyof Luck, Float64Array>

function at<Key extends string>(columns: Record<Key, Float64Array>, row: number): Record<Key, number> {
  const values = {} as Record<Key, number>
  for (const key in columns) values[key] = columns[key][row]!
  return values
}

function note(found: Record<Outcome, Float64Array[]>, path: Path, draw: number): void {
  for (const outcome of outcomes)
    for (let month = 0; month < path[outcome].length; month += 1)
      found[outcome][month]![draw] = path[outcome][month]!
}

function bandOf(values: Float64Array): Band {
  const sorted = values.toSorted()
  return {
    low: quantile(sorted, within.low),
    middle: quantile(sorted, within.middle),
    high: quantile(sorted, within.high),
  }
}
