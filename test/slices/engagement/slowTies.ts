import type { Day } from '@/lib/time'
import type { Life } from './life'
import { count, gave, people, share, within } from './slowLife'

/* Who answered whom, pair after pair. */

const couples = people
  .flatMap((one) => people.map((other) => [one, other] as const))
  .filter(([a, b]) => a !== b)

export function answered(lived: Life, one: number, other: number, from: Day, to: Day): boolean {
  return gave(lived, one).some(
    ({ to: whom, at }) => whom !== null && whom % 5 === other && within(at, from, to),
  )
}
export const exchanged = (lived: Life, one: number, other: number, from: Day, to: Day) =>
  one !== other && (answered(lived, one, other, from, to) || answered(lived, other, one, from, to))

export function ties(lived: Life, start: Day, end: Day, ministries: readonly (string | null)[]) {
  const arrows = couples.filter(([one, other]) => answered(lived, one, other, start, end))
  const returned = arrows.filter(([one, other]) => answered(lived, other, one, start, end))
  const met = couples.filter(([one, other]) => one < other && exchanged(lived, one, other, start, end))
  const givers = people.filter((who) => gave(lived, who).some(({ at }) => within(at, start, end)))
  const among = arrows.filter((arrow) => arrow.every((who) => givers.includes(who)))
  const labelled = met.filter((pair) => pair.every((who) => ministries[who] !== null))
  return {
    pairs: met.length,
    reciprocity: share(returned.length / 2, met.length),
    directedReciprocity: share(returned.length, arrows.length),
    density: givers.length < 2 ? null : among.length / (givers.length * (givers.length - 1)),
    engaged: count(
      (who) =>
        new Set(
          gave(lived, who)
            .filter(({ at }) => within(at, start, end))
            .map(({ on }) => on),
        ).size >= 4 && count((other) => exchanged(lived, who, other, start, end)) >= 3,
    ),
    ministryPairs: labelled.length,
  }
}

/** Each way to deal the labels once: what the index is, less its mean over all of them, and how far it can go. */
export function slowBridging(lived: Life, start: Day, end: Day, ministries: readonly (string | null)[]) {
  const pairs = couples.filter(
    ([one, other]) =>
      one < other && ministries[one] && ministries[other] && exchanged(lived, one, other, start, end),
  )
  const who = [...new Set(pairs.flat())]
  const worn = who.map((each) => ministries[each] as string)
  if (new Set(worn).size < 2) return null
  const index = (labels: string[]) => {
    const of = (each: number) => labels[who.indexOf(each)]
    const between = pairs.filter(([one, other]) => of(one) !== of(other)).length
    return (between - (pairs.length - between)) / pairs.length
  }
  const all = orders(worn).map(index)
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length
  return { excess: index(worn) - mean, least: Math.min(...all) - mean, most: Math.max(...all) - mean }
}

const orders = (all: string[]): string[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((each, at) => orders(all.toSpliced(at, 1)).map((rest) => [each, ...rest]))
