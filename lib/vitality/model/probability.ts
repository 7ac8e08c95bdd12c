import type { Signs } from './signs'

/** For how long one asks whether a community will be silent: the next three months, the next year. */
export const horizons = [90, 365] as const
export type Horizon = (typeof horizons)[number]

/**
 * What the probability of silence is made of, each with its own weight. The first three are those of METRICS §3; the
 * others say whether this is its usual pace, and how long it has held.
 */
export const terms = {
  constant: () => 1,
  silence: ({ silentOpenDays }) => Math.log1p(silentOpenDays),
  level: ({ level }) => level,
  authors: ({ authors }) => Math.log1p(authors),
  activeMonths: ({ activeMonths }) => activeMonths,
  age: ({ ageDays }) => Math.log1p(ageDays),
  contributions: ({ contributions }) => Math.log1p(contributions),
} satisfies Record<string, (signs: Signs) => number>

export type Term = keyof typeof terms
export const termNames = Object.keys(terms) as Term[]

/** One row of what a fit reads: the value of each term, in their order. */
export const valuesOf = (signs: Signs): number[] => termNames.map((name) => terms[name](signs))

/** One weight a term, in their order. */
export type Weights = readonly number[]

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** P(nobody contributes over the horizon) = σ(Σ weight × term), between 0 and 1. */
export const probabilityOf = (values: readonly number[], weights: Weights): number =>
  logistic(values.reduce((sum, value, place) => sum + value * weights[place]!, 0))
