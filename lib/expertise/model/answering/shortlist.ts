import { byScore } from './answerers'
import { forKnowing } from './knowing'
import { forLoad } from './load'

/** Somebody who may be asked, with all that bears on it. */
export interface Candidate {
  person: string
  /** From who answered before (`Answerers.rank`); null: nothing speaks for them but what they know. */
  score: number | null
  knowledge: number
  /** How often they were asked lately (`askedAt`). */
  asked: number
  /** They have hardly answered yet. */
  isNewcomer: boolean
}

/** What a list takes into account; each can be left out, to be judged alone. */
export interface Manners {
  knowing: boolean
  load: boolean
  newcomers: boolean
}

export const allManners: Manners = { knowing: true, load: true, newcomers: true }

/**
 * Whom to ask: those who are likely to answer, the likeliest first, less those who were just asked. The last place of a
 * list is kept for a newcomer, or for somebody who says they know and was never seen answering, and so is every place that
 * nobody likely fills: whoever of them knows most, then whoever is likeliest. Otherwise the same people would be asked for ever, for having been asked before.
 */
export function shortlist(
  candidates: readonly Candidate[],
  most: number,
  manners: Manners = allManners,
): Candidate[] {
  const load = ({ asked }: Candidate) => (manners.load ? forLoad(asked) : 0)
  const known = ({ knowledge }: Candidate) => (manners.knowing ? forKnowing(knowledge) : 0)
  const inOrder = (some: readonly Candidate[], score: (candidate: Candidate) => number) =>
    some.map((candidate) => ({ candidate, person: candidate.person, score: score(candidate) })).sort(byScore)
  const likely = inOrder(
    candidates.filter(({ score }) => score !== null),
    (each) => each.score! + known(each) + load(each),
  ).map(({ candidate }) => candidate)
  const first = likely.slice(0, most)
  const isNew = ({ isNewcomer, score }: Candidate) => isNewcomer || score === null
  if (!manners.newcomers || most < 2) return first
  const kept = candidates
    .filter((each) => isNew(each) && !first.includes(each) && (each.knowledge > 0 || each.score !== null))
    .toSorted(
      (one, other) =>
        known(other) + load(other) - known(one) - load(one) ||
        (other.score ?? LOWEST) - (one.score ?? LOWEST) ||
        (one.person < other.person ? -1 : 1),
    )
    .slice(0, first.some(isNew) ? most - first.length : Math.max(1, most - first.length))
  return [...first.slice(0, most - kept.length), ...kept]
}

/** Below any score. */
const LOWEST = -Number.MAX_VALUE
