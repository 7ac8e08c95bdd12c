import { askedAt, askedOnceMore, forLoad, type Asked } from '@/lib/expertise/model/answering/load'
import type { Likely } from '@/lib/expertise/model/answering/answerers'
import { byScore } from '@/lib/expertise/model/answering/answerers'
import { rankOf, replay, type Lesson, type Way } from './replay'

export interface Spread {
  ranks: number[]
  /** Share of questions put to whoever got the most. */
  most: number
  /** How many different people got one. */
  people: number
}

/** Were the first of each list asked: what asking does to the lists, with or without stepping back after it. */
export function spreadOf(lessons: readonly Lesson[], way: Way, isSpread: boolean): Spread {
  const asked = new Map<string, Asked>()
  const put = new Map<string, number>()
  const ranks: number[] = []
  for (const { at, order } of replay(lessons, way)) {
    const load = ({ person }: Likely) => (isSpread ? forLoad(askedAt(asked.get(person), at)) : 0)
    const spread = order.map((each) => ({ ...each, score: each.score + load(each) })).sort(byScore)
    ranks.push(rankOf(spread.map(({ did }) => did)))
    const first = spread[0]
    if (!first) continue
    asked.set(first.person, askedOnceMore(asked.get(first.person), at))
    put.set(first.person, (put.get(first.person) ?? 0) + 1)
  }
  return { ranks, most: Math.max(0, ...put.values()) / ranks.length, people: put.size }
}
