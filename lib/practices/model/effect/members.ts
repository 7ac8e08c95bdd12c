import type { DayNumber } from '@/lib/time'
import { effectRules, WEEK } from './rules'
import { freeMoment, type Member, type Watched } from './window'

export interface Members {
  /** Those one learns from: adopters until they adopt, then those who never did (all, or so many drawn by chance). */
  kept: Member[]
  /** How many of the kept adopted at some time: the first ones. */
  adopters: number
  /** How many never adopted, and could have on one of the days. */
  controls: number
}

/** Everybody who could have adopted on one of these days. */
export function membersOn(
  days: readonly DayNumber[],
  communities: ReadonlyMap<string, Watched>,
  first: ReadonlyMap<string, DayNumber>,
  chance: () => number,
): Members {
  const members = [...communities].map(([community, watched]): Member => ({
    ...watched,
    adoptedOn: first.get(community) ?? null,
  }))
  const controls = inOrder(
    members.filter((member) => member.adoptedOn === null && days.some((on) => freeMoment(member, on))),
    days,
  )
  const adopters = inOrder(
    members.filter(({ adoptedOn }) => adoptedOn !== null),
    days,
  )
  return {
    kept: [...adopters, ...drawn(controls, effectRules.mostControls, chance)],
    adopters: adopters.length,
    controls: controls.length,
  }
}

/** By what they went through, never by their names: chance then falls on the same ones, whatever they are called. */
function inOrder(members: readonly Member[], days: readonly DayNumber[]): Member[] {
  return members
    .map((member) => ({ member, traces: tracesOf(member, days) }))
    .toSorted((one, other) => compareValues(one.traces, other.traces))
    .map(({ member }) => member)
}

/** The pace of a member around the first day and the last, four weeks at a time. */
function tracesOf({ weekly, adoptedOn }: Member, days: readonly DayNumber[]): number[] {
  const { aroundWeeks, baseWeeks, outcomeWeeks } = effectRules
  const traces = [adoptedOn ?? 0, weekly.firstOn ?? 0]
  for (const on of new Set([days[0], days.at(-1)].filter((day) => day !== undefined)))
    for (let week = -baseWeeks; week < aroundWeeks + outcomeWeeks - 4; week += 4)
      traces.push(weekly.mean(on + WEEK * week, 4))
  return traces
}

export function compareValues(some: readonly number[], others: readonly number[]): number {
  const place = some.findIndex((value, index) => value !== others[index])
  return place === -1 ? 0 : some[place]! - others[place]!
}

/** So many of them, each as likely, in the order they had. */
function drawn<Item>(items: readonly Item[], most: number, chance: () => number): Item[] {
  if (items.length <= most) return [...items]
  const places = items.map((_, place) => place)
  for (let place = 0; place < most; place += 1) {
    const other = place + Math.floor(chance() * (places.length - place))
    const kept = places[place]!
    places[place] = places[other]!
    places[other] = kept
  }
  return places
    .slice(0, most)
    .toSorted((one, other) => one - other)
    .map((place) => items[place]!)
}
