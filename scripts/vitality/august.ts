import { Chance } from '../seed/chance'
import { monthlyDecisions, monthOf, type Decision } from './decisions'
import type { History } from './history'
import type { Observed } from './observed'
import { product, say } from './rules'

const ERASED = 0.7
const MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]

/**
 * Learnt on what happened, asked about the same past with hollow summers: how many false alarms each first of the
 * month raises, beside the mean of the year.
 */
export function august(
  histories: Map<string, History>,
  observed: Map<string, Observed>,
  training: Decision[],
): string {
  const chance = new Chance('août')
  const hollow = [...histories.values()]
    .map((history) => without(history, (at) => isSummer(at) && chance.happens(ERASED)))
    .flatMap((history) => monthlyDecisions(history, observed.get(history.community)!.horizon))
    .filter(({ silent }) => silent[90] !== null)
  const said = say(product, training, hollow, 90)
  const rates = MONTHS.map((_, place) => {
    const inMonth = said.filter(({ decision }) => monthOf(decision.cutoff) === place + 1)
    return (
      inMonth.filter(({ risk, threshold, happened }) => risk >= threshold && !happened).length /
      inMonth.length
    )
  })
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  return MONTHS.map((month, place) => `${month} ${(rates[place]! / mean).toFixed(2)}`).join('  ')
}

function isSummer(at: number): boolean {
  const date = new Date(at * 1000).toISOString().slice(5, 10)
  return date >= '07-15' && date <= '08-31'
}

function without(history: History, isErased: (at: number) => boolean): History {
  const left = Uint32Array.from(history.at.keys()).filter((place) => !isErased(history.at[place]!))
  return {
    community: history.community,
    at: Float64Array.from(left, (place) => history.at[place]!),
    by: Uint32Array.from(left, (place) => history.by[place]!),
    on: Int32Array.from(left, (place) => history.on[place]!),
  }
}
