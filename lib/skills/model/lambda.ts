import { addPeople, EASE, rowOf, suggest, train } from './ease'
import { mostHeld } from './mostHeld'

/** Enough to tell one λ from another, and quick. */
const SKILLS_TRIED = 600
/** Fewer answers than this say nothing. */
const LEAST_TRIED = 100
/** What somebody holds besides the hidden one. */
const LEAST_LEFT = 2

interface Trial {
  left: number[]
  hidden: number
}

/**
 * The λ that best finds a skill hidden from each person, among the others' skills. Which one is hidden follows from
 * their place in the list, so that the same people always give the same answer.
 */
export function chooseLambda(people: readonly (readonly string[])[]): number {
  const skills = mostHeld(people, SKILLS_TRIED).filter(({ holders }) => holders > 1)
  const number = new Map(skills.map(({ skill }, index) => [skill, index]))
  const trials = people.flatMap((held, place): Trial[] => {
    const mine = held.flatMap((skill) => number.get(skill) ?? [])
    const hidden = mine[place % mine.length]
    return hidden === undefined ? [] : [{ hidden, left: mine.filter((skill) => skill !== hidden) }]
  })
  const asked = trials.filter(({ left }) => left.length >= LEAST_LEFT)
  if (asked.length < LEAST_TRIED) return EASE.lambda
  const size = skills.length
  const gram = new Float64Array(size * size)
  addPeople(
    gram,
    size,
    trials.map(({ left }) => left),
  )
  const tried = EASE.lambdas.map((lambda) => ({
    lambda,
    score: scoreOf(train(gram, size, lambda), size, asked),
  }))
  return tried.reduce((best, each) => (each.score > best.score ? each : best)).lambda
}

/** Found among the first five, and how high: half of each. */
function scoreOf(weights: Float64Array, size: number, trials: readonly Trial[]): number {
  const shares = new Float64Array(size)
  let score = 0
  for (const { left, hidden } of trials) {
    const held = left.map((index) => ({ index, weights: rowOf(weights, size, index) }))
    const place = suggest({ held, shares, left: new Set(left), limit: 50 }).findIndex(
      ({ index }) => index === hidden,
    )
    if (place >= 0) score += (place < 5 ? 1 : 0) + 1 / (place + 1)
  }
  return score
}
