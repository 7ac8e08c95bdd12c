import type { Tally } from './tally'

/** What is known of a context as a whole, at the moment of a question. */
export interface Whole extends Pick<Tally, 'fast' | 'slow'> {
  /** How many questions it has seen, ever. */
  questions: number
}

/** What of it is somebody's. */
export type Share = Pick<Tally, 'fast' | 'slow'>

export interface Known<T> {
  everywhere: T
  community: T
  asker: T
  /** One for each term of `Wholes.terms`. */
  terms: readonly T[]
}

export interface Own extends Known<Share> {
  /** Days since they last answered anybody. */
  absent: number
}

export interface Wholes extends Known<Whole> {
  /** How many people ever answered somebody. */
  people: number
}

/** What weighs in the order of people, by name: shares of the answers given and absence, as logarithms. */
export const signs = [
  'everywhereFast',
  'everywhereSlow',
  'communityFast',
  'communitySlow',
  'asker',
  'terms',
  'absence',
] as const
export type Sign = (typeof signs)[number]

/** So many answers that nobody gave, for each person: who has not answered yet may. */
const UNSEEN = 0.5
/** No share is smaller, so that a large platform finds one answer no more telling than a small one. */
const LEAST = 1e-4
/** Until a context has seen so many answers, it says what the wider one says (Dirichlet smoothing). */
const DOUBT = { community: 5, asker: 3, term: 10 } as const

const share = (own: number, all: number, people: number) =>
  Math.max(LEAST, (own + UNSEEN) / (all + UNSEEN * people))
const smoothed = (own: number, all: number, doubt: number, wider: number) =>
  (own + doubt * wider) / (all + doubt)

/** The rarer a term, the more it tells: from 0 (every question has it) to 1, idf = 1 − ln(1 + with it) / ln(1 + questions). */
export const rarity = (questions: number, withTerm: number): number =>
  questions === 0 ? 1 : Math.max(0, 1 - Math.log1p(withTerm) / Math.log1p(questions))

/**
 * What speaks for somebody, sign by sign. Where s is the share of all answers that they gave, c of those in the
 * community, a of those to the asker, t of those about a term, each drawn towards the wider one as long as few are
 * known: ln s (fast and slow), ln c/s (fast and slow), ln a/s, Σ idf(t) · ln t/c;
 * and ln(½ + days since they last answered).
 */
export function evidenceOf(own: Own, all: Wholes): number[] {
  const base = share(own.everywhere.slow, all.everywhere.slow, all.people)
  const here = (pace: 'fast' | 'slow') =>
    smoothed(own.community[pace], all.community[pace], DOUBT.community, base)
  const inCommunity = here('slow')
  let aboutTerms = 0
  all.terms.forEach((term, place) => {
    const about = smoothed(own.terms[place]!.slow, term.slow, DOUBT.term, inCommunity)
    aboutTerms += rarity(all.everywhere.questions, term.questions) * Math.log(about / inCommunity)
  })
  return [
    Math.log(share(own.everywhere.fast, all.everywhere.fast, all.people)),
    Math.log(base),
    Math.log(here('fast') / base),
    Math.log(inCommunity / base),
    Math.log(smoothed(own.asker.slow, all.asker.slow, DOUBT.asker, base) / base),
    aboutTerms,
    Math.log(0.5 + own.absent),
  ]
}
