import { left } from './tally'

/** What somebody has to show for a skill that a question is about, and has agreed to show. */
export interface Skilled {
  /** ln((1 + people) / (1 + who hold it)): the rarer, the more it tells. */
  rarity: number
  isDeclared: boolean
  isEndorsed: boolean
  /** Answers of theirs marked helpful on threads about it, faded (`shownAt`). */
  shown: number
}

/** METRICS §5: what one says counts less than what one has shown, and is confirmed by others for some more. */
const SAID = 0.5
const CONFIRMED = 0.3
/** In days: a helpful answer of a year ago counts for half. */
export const SHOWN_HALF_LIFE = 365

/** Σ idf(s)·[0.5 declared + 0.3 endorsed + shown] over the skills of a question. */
export const knowledgeOf = (skills: readonly Skilled[]): number =>
  skills.reduce(
    (sum, { rarity, isDeclared, isEndorsed, shown }) =>
      sum + rarity * (SAID * Number(isDeclared) + CONFIRMED * Number(isEndorsed) + shown),
    0,
  )

/** Helpful answers, each from its moment (seconds since 1970), as they count at another. */
export const shownAt = (helpful: readonly number[], at: number): number =>
  helpful.reduce((sum, moment) => sum + left(SHOWN_HALF_LIFE, Math.max(0, at - moment)), 0)

/**
 * What knowing adds to a score, which is a logarithm of odds: knowing one skill in a hundred, declared and endorsed,
 * makes somebody four or five times as likely to be asked. Set by judgement: no public set says both skills and answers.
 */
export const forKnowing = (knowledge: number): number => Math.log1p(knowledge)
