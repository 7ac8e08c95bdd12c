import { learning } from '@/lib/vitality/model/learning'
import { signsOf, type Signs } from '@/lib/vitality/model/signs'
import { verdicts } from '@/lib/vitality/model/state'
import { actsUntil, rhythmAt, type History } from './history'

/** A moment at which one asks how a community fares, with what was known then and what came. */
export interface Decision {
  community: string
  /** Seconds since 1970; nothing later was looked at. */
  cutoff: number
  signs: Signs
  /** Nineteen in twenty of the gaps between two of its days with an act were shorter, in days; what «unusual» would mean. */
  usualGap: number
  /** Nobody contributed in the days after; null: the source was not observed for as long. */
  silent: { 90: boolean | null; 365: boolean | null }
}

const DAY = 86_400

/** Whom one decides about, fixed before looking at what came. */
export const atRisk = {
  leastAgeDays: verdicts.youngestDays,
  leastActs: 10,
  leastPeople: 2,
  mostSilentDays: learning.mostSilentDays,
}

/**
 * The first of each month in the life of a community at which there was something to decide.
 * @param horizon the moment until which the source was observed
 */
export function monthlyDecisions(history: History, horizon: number): Decision[] {
  const decisions: Decision[] = []
  const first = history.at[0]
  if (first === undefined) return []
  for (const cutoff of firstsOfMonths(first, horizon)) {
    const decision = decisionAt(history, cutoff, horizon)
    if (decision && isAtRisk(history, decision)) decisions.push(decision)
  }
  return decisions
}

export function decisionAt(history: History, cutoff: number, horizon: number): Decision | null {
  const known = rhythmAt(history, cutoff)
  const signs = known && signsOf(known.rhythm, known.today)
  if (!signs) return null
  const silentFor = (days: number) =>
    cutoff + days * DAY > horizon
      ? null
      : actsUntil(history, cutoff + days * DAY) === actsUntil(history, cutoff)
  const { community } = history
  const usualGap = usualGapOf(known.rhythm.activeOn)
  return { community, cutoff, signs, usualGap, silent: { 90: silentFor(90), 365: silentFor(365) } }
}

function usualGapOf(activeOn: readonly number[]): number {
  const gaps = activeOn
    .slice(1)
    .map((day, place) => day - activeOn[place]!)
    .sort((one, other) => one - other)
  return gaps[Math.floor(0.95 * gaps.length)] ?? 1
}

function isAtRisk(history: History, { signs, cutoff }: Decision): boolean {
  const { leastAgeDays, leastActs, leastPeople, mostSilentDays } = atRisk
  return (
    signs.ageDays >= leastAgeDays &&
    signs.contributions >= leastActs &&
    signs.silentDays < mostSilentDays &&
    new Set(history.by.subarray(0, actsUntil(history, cutoff))).size >= leastPeople
  )
}

function* firstsOfMonths(from: number, to: number): Generator<number> {
  const start = new Date(from * 1000)
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1) / 1000
    if (at > to) return
    yield at
  }
}

/** 1 for January. */
export const monthOf = (cutoff: number): number => new Date(cutoff * 1000).getUTCMonth() + 1
