/** A text's score, and whether it is a lesson. */
export interface Scored {
  score: number
  isCandidate: boolean
}

export interface Figures {
  f1: number
  precision: number
  recall: number
  /** How many of the twenty best are lessons; texts of the same score count by the share of lessons among them. */
  precisionAt20: number
}

const FIRST = 20

/** @param threshold a score from which a text is said to be a lesson */
export function figuresOf(scored: readonly Scored[], threshold = 0.5): Figures {
  const taken = scored.filter(({ score }) => score >= threshold)
  const right = taken.filter(({ isCandidate }) => isCandidate).length
  const all = scored.filter(({ isCandidate }) => isCandidate).length
  return {
    f1: taken.length + all === 0 ? 0 : (2 * right) / (taken.length + all),
    precision: taken.length === 0 ? 0 : right / taken.length,
    recall: all === 0 ? 0 : right / all,
    precisionAt20: precisionOfFirst(scored),
  }
}

/** A baseline that says yes or no has no order of its own: ties share the places that are left. */
function precisionOfFirst(scored: readonly Scored[]): number {
  const places = Math.min(FIRST, scored.length)
  const last = scored.map(({ score }) => score).sort((one, other) => other - one)[places - 1]!
  const [above, tied] = [
    scored.filter(({ score }) => score > last),
    scored.filter(({ score }) => score === last),
  ]
  const right = (some: readonly Scored[]) => some.filter(({ isCandidate }) => isCandidate).length
  return (right(above) + (right(tied) * (places - above.length)) / tied.length) / places
}
