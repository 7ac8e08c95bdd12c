import { likenessIsKnown, worthOfLikeness } from './known'
import { passagesOf } from './passages'
import { forIt, type Sign } from './signs'
import { weights } from './weights'

/** What others made of a message, where it is known. */
export interface Welcome {
  thanks?: number
  reactions?: number
  /** The known practice it is most like, and how much, from 0 to 1 (`nearestIn`). */
  nearest?: Nearest | null
}

export interface Nearest {
  id: string
  likeness: number
}

/** Why a passage was taken for a lesson: the sign, the words that show it (small, without accents), where. */
export interface Reason {
  sign: Sign
  words: string
  from: number
  to: number
}

export interface Candidate {
  /** From 0 to 1; from `LESSON_FROM` on it looks like a lesson, from `CANDIDATE_FROM` on it is worth a person's look. */
  score: number
  /** The sentences worth quoting, as they were written, and where. */
  quote: string
  from: number
  to: number
  reasons: readonly Reason[]
  /** A known practice says nearly the same: this is evidence for it rather than a draft. */
  alreadyKnown: string | null
}

export const LESSON_FROM = 0.5
/** Surer than not: of many discussions most tell of a trade, in much the same words, and a person's look is dear. */
export const CANDIDATE_FROM = 0.76

/** How much thanks and reactions may weigh (log-odds): never enough to make a lesson of what tells none. */
const welcome = { thanks: 0.25, reactions: 0.1, most: 1 }

/**
 * The passage of a message that is most like a lesson about running something together, and how much it is: a logistic
 * of what its words show. Score = σ(Σ weight × term + what its readers made of it).
 * @returns null where nobody says anything
 */
export function candidateIn(
  text: string,
  { thanks = 0, reactions = 0, nearest = null }: Welcome = {},
): Candidate | null {
  const passages = passagesOf(text).map(({ shown, values }) => ({
    shown,
    sum: values.reduce((sum, value, place) => sum + value * weights[place]!, 0),
  }))
  if (passages.length === 0) return null
  const { shown, sum } = passages.reduce((best, passage) => (passage.sum > best.sum ? passage : best))
  const received = welcome.thanks * Math.log2(1 + thanks) + welcome.reactions * Math.log2(1 + reactions)
  const from = shown[0]!.sentence.from
  const to = shown.at(-1)!.sentence.to
  return {
    score: shareOf(sum + Math.min(received, welcome.most) + worthOfLikeness(nearest?.likeness)),
    quote: text.slice(from, to),
    from,
    to,
    reasons: shown.flatMap(({ signs, sentence }) =>
      forIt.flatMap((sign) => {
        const words = signs.get(sign)
        return words === undefined ? [] : [{ sign, words, from: sentence.from, to: sentence.to }]
      }),
    ),
    alreadyKnown: nearest && likenessIsKnown(nearest.likeness) ? nearest.id : null,
  }
}

const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds))
const oddsOf = (share: number): number => Math.log(share / (1 - share))

/** The same candidate, once it is known which practice it is most like: its words need not be read again. */
export const besideKnown = (alone: Candidate, nearest: Nearest | null): Candidate => ({
  ...alone,
  score: shareOf(oddsOf(alone.score) + worthOfLikeness(nearest?.likeness)),
  alreadyKnown: nearest && likenessIsKnown(nearest.likeness) ? nearest.id : null,
})
