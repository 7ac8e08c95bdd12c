import { othersOf, type Answered, type Asking } from '@/lib/expertise/model/answering/contexts'
import { counted, leftAt, type Tally } from '@/lib/expertise/model/answering/tally'
import { judgedOf, rankOf } from './replay'
import { inTime } from './topics'

const DAY = 86_400

/** Knows who answered before, and says who answers next. */
export interface Rule {
  learn(topic: Answered): void
  /** Everybody who may answer, with what they are ordered by. */
  standings(topic: Asking): Iterable<readonly [person: string, standing: number]>
}

/** Ranks of the first who in fact answered, as `ranksAlong` has them. */
export function ranksOf(topics: readonly Answered[], rule: Rule, after = 0): number[] {
  const judged = judgedOf(topics)
  const ranks: number[] = []
  for (const { asked, known } of inTime(topics, after)) {
    known.forEach((topic) => rule.learn(topic))
    if (!judged.has(asked)) continue
    const answerers = new Set(othersOf(asked))
    ranks.push(rankOf(inOrder(rule, asked).map((person) => answerers.has(person))))
  }
  return ranks
}

/** By standing, equal ones by name; never who asks. */
export const inOrder = (rule: Rule, asking: Asking): string[] =>
  [...rule.standings(asking)]
    .filter(([person]) => person !== asking.asker)
    .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .map(([person]) => person)

/** Those who answered most questions of the last 180 days: what there is to beat. */
export function activity(): Rule {
  const counts = new Map<string, number>()
  const past: Answered[] = []
  let first = 0
  const add = (person: string, one: number) => counts.set(person, (counts.get(person) ?? 0) + one)
  return {
    learn(topic) {
      past.push(topic)
      for (const person of othersOf(topic)) add(person, 1)
    },
    standings({ at }) {
      for (; first < past.length && past[first]!.at < at - 180 * DAY; first += 1)
        for (const person of othersOf(past[first]!)) add(person, -1)
      return [...counts].filter(([, count]) => count > 0)
    },
  }
}

/** Fading activity in the same stream. */
export function sameStream(): Rule {
  const days = { fast: 120, slow: 120 }
  const streams = new Map<string, Map<string, Tally>>()
  return {
    learn(topic) {
      const people = streams.get(topic.community) ?? new Map<string, Tally>()
      streams.set(topic.community, people)
      for (const person of othersOf(topic)) people.set(person, counted(people.get(person), topic.at, days))
    },
    standings: ({ community, at }) =>
      [...(streams.get(community) ?? [])].map(
        ([person, tally]) => [person, leftAt(tally, at, days).slow] as const,
      ),
  }
}
