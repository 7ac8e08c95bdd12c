import {
  besideKnown,
  CANDIDATE_FROM,
  candidateIn,
  type Candidate,
  type Nearest,
  type Welcome,
} from './candidate'
import { worthOfLikeness } from './known'

export interface Found extends Candidate {
  nearest: Nearest | null
}

/** What being like a known practice may add at most, in log-odds: below that it cannot become a candidate. */
const MOST_OF_LIKENESS = worthOfLikeness(1)
const HOPELESS_BELOW = 1 / (1 + Math.exp(MOST_OF_LIKENESS))

/**
 * A message that a person should look at; null otherwise. What is known is compared only with what may still be one:
 * nine messages in ten are not.
 */
export function lessonIn(
  text: string,
  welcome: Omit<Welcome, 'nearest'>,
  nearestTo: (text: string) => Nearest | null,
): Found | null {
  const alone = candidateIn(text, welcome)
  if (alone === null || alone.score < HOPELESS_BELOW) return null
  const nearest = nearestTo(alone.quote)
  const found = besideKnown(alone, nearest)
  return found.score >= CANDIDATE_FROM ? { ...found, nearest } : null
}

/** The words of a message that tell most of what was learnt: what one would quote of it, today. */
export const passageOf = (text: string): string | null => candidateIn(text)?.quote ?? null
