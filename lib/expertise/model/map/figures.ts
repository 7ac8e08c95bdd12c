import { STEP } from '@/lib/disclosure'

/** Everything below is counted and said with these rules; stored with each map. */
export const MAP_VERSION = 'skill-map@3'

/** Of how many people a figure about a skill speaks. */
export const measures = ['holders', 'seekers', 'recent', 'leaving'] as const
export type Measure = (typeof measures)[number]

export type Counts = Record<Measure, number | null>

export const untold: Counts = { holders: null, seekers: null, recent: null, leaving: null }

/** Within how many days somebody must have said or shown it; within how many days they leave; how far back questions count. */
export const windows = { recentDays: 183, leavingDays: 180, questionDays: 365 } as const

export interface SaidFigures extends Counts {
  /** null: of a ministry, where they are not counted. */
  questions: number | null
}

/**
 * What is asked for: questions, and people who want to learn, as far as they may be told; in a ministry, these people
 * alone. null: nothing may be told.
 */
export const demandOf = ({ questions, seekers }: SaidFigures): number | null =>
  questions === null ? seekers : questions + (seekers ?? 0)

/**
 * Who can answer: those who have confirmed it lately where their number may be told, otherwise whoever holds it, who are
 * more. null: neither may be told.
 */
export const supplyOf = ({ recent, holders }: SaidFigures): number | null => recent ?? holders

/**
 * The gap between what is asked for and who has it: ln((d + 1) / (s + 1)), 0 when there is one of each (METRICS §5).
 * null: one of both may not be told.
 */
export function gapOf(figures: SaidFigures): number | null {
  const [demand, supply] = [demandOf(figures), supplyOf(figures)]
  return demand === null || supply === null ? null : Math.log((demand + 1) / (supply + 1))
}

/** A gap in words; twice as much, or half, is much. */
export type GapSaid = 'muchMore' | 'more' | 'even' | 'less' | 'muchLess'
export function gapSaidOf(gap: number): GapSaid {
  const isMuch = Math.abs(gap) >= Math.LN2
  if (gap === 0) return 'even'
  return gap > 0 ? (isMuch ? 'muchMore' : 'more') : isMuch ? 'muchLess' : 'less'
}

/** Too few to be told of; few; enough. */
export type Rarity = 'hidden' | 'few' | 'enough'

/** Fewer than three times the fewest that may be told of are few: three of them gone, and one hears nothing any more. */
export const rarityOf = ({ holders }: SaidFigures, minimum: number): Rarity =>
  holders === null ? 'hidden' : holders < 3 * minimum ? 'few' : 'enough'

/** A quarter of those who hold it leave soon: said where both may be told. */
export const isAtRisk = ({ holders, leaving }: SaidFigures): boolean =>
  holders !== null && leaving !== null && leaving >= holders / 4

/** Two steps: both figures rounded, it takes six people at least. */
const LEAST_RISE = 2 * STEP

/** More hold it than six months ago, by more than rounding can do; null: one of both may not be told. */
export const riseOf = (holders: number | null, before: number | null): number | null =>
  holders === null || before === null ? null : holders - before

export const isRising = (rise: number | null): boolean => rise !== null && rise >= LEAST_RISE

/** Months to look back for it. */
export const RISE_MONTHS = 6

/** How a group holds, in words: by C. Hennig's marks for the bootstrap Jaccard (cluster.stats, «fpc» for R, 2007). */
export type Steadiness = 'strong' | 'fair' | 'weak'
export const steadinessOf = (jaccard: number): Steadiness =>
  jaccard >= 0.85 ? 'strong' : jaccard >= 0.75 ? 'fair' : 'weak'
