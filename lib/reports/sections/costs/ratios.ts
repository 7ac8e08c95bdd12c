import { addMonths, type Day } from '@/lib/time'
import { hidden, isHidden, type Value } from '../../model/document'
import { coveredShare, eurosWithin } from '../../model/proration'
import { monthsOf } from '../../model/span'
import type { Spent } from './gather'

/** Changes with the formulas: printed with every report. */
export const costsVersion = 'costs@1'

/** Those a cost is divided by, side by side: a platform that many join and few use costs little by the first alone. */
export const served = ['members', 'active', 'contributing'] as const
export type Served = (typeof served)[number]

/** What a month cost, for how many. */
export interface MonthSpent {
  month: Day
  /** null: nothing was entered that pays for a day of it. */
  euros: number | null
  /** The part of its days that at least one cost pays for. */
  covered: number
  people: Record<Served, Value>
  /** Euros a person; what may not be said of people is not said of what they cost. */
  ratios: Record<Served, Value>
}

const figures = (of: (each: Served) => Value) =>
  Object.fromEntries(served.map((each) => [each, of(each)])) as Record<Served, Value>

/** Month by month. */
export function monthsSpent({ span, costs, adoption }: Spent): MonthSpent[] {
  const counted = new Map(adoption.map((each) => [each.month, each]))
  return monthsOf(span).map((month) => {
    const whole = { from: month, until: addMonths(month, 1) }
    const covered = coveredShare(costs, whole)
    const euros = covered > 0 ? costs.reduce((sum, cost) => sum + eurosWithin(cost, whole), 0) : null
    const people = figures((each) => {
      const told = counted.get(month)?.[each] ?? null
      return told === 'hidden' ? hidden : told
    })
    return { month, euros, covered, people, ratios: figures((each) => ratio(euros, people[each])) }
  })
}

const ratio = (euros: number | null, people: Value): Value =>
  isHidden(people)
    ? hidden
    : euros === null || typeof people !== 'number' || people === 0
      ? null
      : euros / people

/**
 * The months that a mean is made of: wholly paid for, and of which everything is known, so that the three stand side by
 * side. What is known of no month keeps none from the others.
 */
export function comparable(months: readonly MonthSpent[]): MonthSpent[] {
  const paid = months.filter(({ covered }) => covered === 1)
  const isKnown = ({ people }: MonthSpent, each: Served) => typeof people[each] === 'number'
  const known = served.filter((each) => paid.some((month) => isKnown(month, each)))
  return known.length === 0 ? [] : paid.filter((month) => known.every((each) => isKnown(month, each)))
}

/** Over comparable months: euros a person and a month, and how many people a month on average. */
export function meanRatio(months: readonly MonthSpent[], each: Served): { euros: Value; people: Value } {
  if (months.some(({ people }) => isHidden(people[each]))) return { euros: hidden, people: hidden }
  const sum = (of: (month: MonthSpent) => Value) =>
    months.reduce((total, month) => total + Number(of(month) ?? 0), 0)
  const people = sum((month) => month.people[each])
  return people === 0
    ? { euros: null, people: null }
    : { euros: sum(({ euros }) => euros) / people, people: Math.round(people / months.length) }
}
