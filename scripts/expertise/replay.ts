import { Answerers, byScore, didAnswer, type Likely } from '@/lib/expertise/model/answering/answerers'
import { scoreOf, taught, type Combination } from '@/lib/expertise/model/answering/combination'
import { othersOf, type Answered } from '@/lib/expertise/model/answering/contexts'
import { inTime, judgedFrom } from './topics'

/** A question as the model saw it when it was asked: whom one could think of, what spoke for each, who answered. */
export interface Lesson {
  at: number
  /** One of the last fifth, that somebody answered. */
  isJudged: boolean
  people: readonly Omit<Likely, 'score'>[]
  answered: readonly boolean[]
}

/**
 * What an organisation teaches, in the order of time.
 * @param after how many seconds later it is known who answered
 */
export function lessonsOf(topics: readonly Answered[], after = 0): Lesson[] {
  const model = new Answerers()
  const judged = judgedOf(topics)
  return [...inTime(topics, after)].map(({ asked, known }) => {
    known.forEach((topic) => model.count(topic))
    const people = model.consider(asked)
    return { at: asked.at, isJudged: judged.has(asked), people, answered: didAnswer(asked, people) }
  })
}

/** The last fifth, less what nobody but the asker answered: nobody could be found. */
export const judgedOf = <T extends Answered>(topics: readonly T[]): ReadonlySet<T> =>
  new Set(topics.slice(judgedFrom(topics)).filter((topic) => othersOf(topic).length > 0))

/** How a replay is made: from which weights, by which signs, learning on the way or not. */
export interface Way {
  from: Combination
  /** Places of the signs that count; all of them otherwise. */
  signs?: readonly number[]
  isLearning?: boolean
  after?: number
}

/** Somebody one could think of, and whether they did answer. */
export interface Said extends Likely {
  did: boolean
}

/** What would have been said of each question judged, with what was known by then: the likeliest first. */
export function* replay(lessons: readonly Lesson[], way: Way): Generator<{ at: number; order: Said[] }> {
  let combination = way.from
  const seen = (lesson: Lesson) => lesson.people.map(({ evidence }) => chosen(evidence, way.signs))
  for (const { asked, known } of inTime(lessons, way.after)) {
    if (way.isLearning !== false)
      for (const lesson of known) combination = taught(combination, seen(lesson), lesson.answered)
    if (!asked.isJudged) continue
    const scores = seen(asked).map((evidence) => scoreOf(evidence, combination))
    const order = asked.people.map((each, place) => ({
      ...each,
      score: scores[place]!,
      did: asked.answered[place]!,
    }))
    yield { at: asked.at, order: order.sort(byScore) }
  }
}

export const chosen = (evidence: readonly number[], signs?: readonly number[]): readonly number[] =>
  signs ? signs.map((sign) => evidence[sign]!) : evidence

/** The rank of the first who in fact answered, question after question; Infinity: not among the first ten. */
export const ranksAlong = (lessons: readonly Lesson[], way: Way): number[] =>
  [...replay(lessons, way)].map(({ order }) => rankOf(order.map(({ did }) => did)))

/** Lists are ten people long. */
const LISTED = 10

export function rankOf(did: readonly boolean[]): number {
  const place = did.slice(0, LISTED).indexOf(true)
  return place < 0 ? Infinity : place + 1
}
