import { againstIt, type Shown, type Sign } from './signs'

/**
 * What the score of a passage is made of, each with its own weight: the signs, and what they say together. A sign for
 * a lesson counts once, wherever it is in the passage; a sign against it counts by the share of sentences that show it.
 */
/** Signs that speak for a lesson by themselves; the others do so together only. */
const ALONE = ['setUp', 'since', 'worked', 'failed', 'changed', 'advice', 'hindsight', 'report'] as const

export const termNames = [
  'constant',
  ...ALONE,
  'topics',
  'untopical',
  'doneAndOutcome',
  'lived',
  'toldAndOutcome',
  'toldOfCommunities',
  'unlived',
  'around',
  ...againstIt,
] as const
export type Term = (typeof termNames)[number]

/** What is told says little of running anything where nothing says that it was with others. */
const OF_WHAT = 0.4
/** What a word is worth that speaks of gatherings and of much else: «équipe», «question», «réseau». */
const OF_ANYTHING = 0.4
/** However many of those there are, they are not yet as good as one that speaks of gatherings alone. */
const MOST_OF_ANYTHING = 0.8
/** So many words of communities and one is sure of what is spoken of. */
const TOPICS_ENOUGH = 3
const DONE: readonly Sign[] = ['setUp', 'did', 'habit', 'since']
const OUTCOMES: readonly Sign[] = ['worked', 'failed', 'changed', 'figure']
/** Nobody says that they were there. */
const LIVED: readonly Sign[] = [
  'setUp',
  'did',
  'habit',
  'since',
  'told',
  'ours',
  'worked',
  'failed',
  'hindsight',
  'report',
]
/** What a message that tells nothing is made of. */
const OTHERWISE: readonly Sign[] = ['asks', 'announces', 'dated', 'requests', 'plans']
const LEARNT: readonly Sign[] = ['worked', 'failed', 'changed', 'hindsight', 'advice']

/** The part of the sentences of a message that ask, plan or make something known. */
export const otherwiseIn = (message: readonly Shown[]): number =>
  message.filter(({ signs }) => OTHERWISE.some((sign) => signs.has(sign))).length / message.length

/** How many words speak of gatherings; what may speak of anything else as well counts for a part. */
const topicsIn = (passage: readonly Shown[]): number =>
  countOf(passage, 'gatherings') + Math.min(MOST_OF_ANYTHING, countOf(passage, 'communities') * OF_ANYTHING)

function countOf(passage: readonly Shown[], subject: keyof Shown['subjects']): number {
  if (passage.length === 1) return passage[0]!.subjects[subject].length
  return new Set(passage.flatMap(({ subjects }) => subjects[subject])).size
}

/**
 * The value of each term for a passage, in their order.
 * @param around the part of its message that tells nothing (`otherwiseIn`)
 */
export function valuesOf(passage: readonly Shown[], around: number): number[] {
  const times = new Map<Sign, number>()
  for (const { signs } of passage)
    for (const sign of signs.keys()) times.set(sign, (times.get(sign) ?? 0) + 1)
  const isThere = (sign: Sign) => times.has(sign)
  const any = (signs: readonly Sign[]) => Number(signs.some(isThere))
  const topics = topicsIn(passage)
  const about = OF_WHAT + (1 - OF_WHAT) * Math.min(1, topics)
  const part = (subject: 'machines' | 'trade') => {
    const others = isThere(subject) ? countOf(passage, subject) : 0
    return others && others / (others + topics)
  }
  return [
    1,
    ...ALONE.map((sign) => Number(isThere(sign)) * about),
    Math.min(topics, TOPICS_ENOUGH) / TOPICS_ENOUGH,
    1 - Math.min(1, topics),
    any(DONE) * any(OUTCOMES) * about,
    Number(isThere('ours')) * any(LEARNT) * about,
    Number(isThere('told')) * any(OUTCOMES) * Math.min(1, topics),
    Number(isThere('told')) * Math.min(1, topics),
    1 - any(LIVED),
    around,
    ...againstIt.map((sign) =>
      sign === 'machines' || sign === 'trade' ? part(sign) : (times.get(sign) ?? 0) / passage.length,
    ),
  ]
}
