import type { HalfLives } from './tally'

/** A question as it is asked. */
export interface Asking {
  community: string
  /** The stems of its title (`stemsOf` of lib/text). */
  terms: readonly string[]
  asker: string
  /** Seconds since 1970. */
  at: number
}

/** A question, with those who answered it. */
export interface Answered extends Asking {
  answerers: readonly string[]
}

/** Where somebody may have answered before: in which community, on which term, whom, or anywhere. */
export type Kind = 'everywhere' | 'community' | 'asker' | 'term'

export interface Context {
  kind: Kind
  /** Which community, term or asker. */
  of: string
}

/**
 * In days: what somebody did everywhere is forgotten sooner than what they did in a place, for someone or on a subject.
 * Halving or doubling any of them moves the ranking little (`npm run evaluate:experts` measures it).
 */
export const halfLives: Readonly<Record<Kind, HalfLives>> = {
  everywhere: { fast: 30, slow: 120 },
  community: { fast: 30, slow: 360 },
  asker: { fast: 30, slow: 360 },
  term: { fast: 30, slow: 360 },
}

const everywhere: Context = { kind: 'everywhere', of: '' }

/** The contexts of a question, each once. */
export const contextsOf = ({ community, terms, asker }: Omit<Asking, 'at'>): Context[] => [
  everywhere,
  { kind: 'community', of: community },
  { kind: 'asker', of: asker },
  ...[...new Set(terms)].map((of): Context => ({ kind: 'term', of })),
]

/** Those who answered somebody else, each once. */
export const othersOf = ({ asker, answerers }: Answered): string[] => [
  ...new Set(answerers.filter((person) => person !== asker)),
]
