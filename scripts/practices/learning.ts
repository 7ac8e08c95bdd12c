import { passagesOf, type Passage } from '@/lib/practices/model/candidates/passages'
import { prior } from '@/lib/practices/model/candidates/weights'
import { fitLogistic } from '@/lib/vitality/model/fit'
import type { Annotated } from './annotated'

/**
 * How many texts what is known beforehand is worth. The phrases were written with the tuning half in sight, so that
 * every sign looks surer there than it is: drawn strongly. Cross-validated F1 does not change between 1 and 32.
 */
export const STRENGTH = 16
/** The passage that makes a text a lesson depends on the weights, and they on it: it settles in a few rounds. */
const ROUNDS = 5

/** The weights that a set of texts teaches. */
export function learnt(texts: readonly Annotated[], strength = STRENGTH): number[] {
  const read = texts.map(({ text }) => passagesOf(text))
  const told = texts.flatMap(({ isCandidate }, place) =>
    read[place]!.length > 0 ? [{ isCandidate, place }] : [],
  )
  let weights: readonly number[] = prior
  for (let round = 0; round < ROUNDS; round += 1) {
    weights = fitLogistic(
      told.map(({ place }) => [...best(read[place]!, weights).values]),
      told.map(({ isCandidate }) => isCandidate),
      { weights: prior, strength },
    )
  }
  return [...weights]
}

/** The score that weights give to a text. */
export function scoreBy(weights: readonly number[], text: string): number {
  const passages = passagesOf(text)
  return passages.length === 0 ? 0 : 1 / (1 + Math.exp(-sumOf(best(passages, weights), weights)))
}

const sumOf = ({ values }: Passage, weights: readonly number[]) =>
  values.reduce((sum, value, place) => sum + value * weights[place]!, 0)

const best = (passages: readonly Passage[], weights: readonly number[]) =>
  passages.reduce((one, other) => (sumOf(other, weights) > sumOf(one, weights) ? other : one))
