import { Answerers } from '@/lib/expertise/model/answering/answerers'
import { activity, inOrder } from './baselines'
import type { SiteQuestion } from './questions'
import { rankOf } from './replay'
import { inTime } from './topics'

/** Answers come over days: a question is known a week later. */
const WEEK = 7 * 86_400

/** Ranks of whose answer was accepted, over the second half of a site, by our model and by activity alone. */
export function acceptedRanks(questions: readonly SiteQuestion[]): { ours: number[]; activity: number[] } {
  const [model, rule] = [new Answerers(), activity()]
  const ranks = { ours: [] as number[], activity: [] as number[] }
  const judged = new Set(questions.slice(Math.floor(questions.length / 2)))
  for (const { asked, known } of inTime(questions, WEEK)) {
    model.learn(...known)
    known.forEach((question) => rule.learn(question))
    const { accepted, asker } = asked
    if (!judged.has(asked) || accepted === null || accepted === asker) continue
    const people = model.rank(asked, 10).map(({ person }) => person)
    ranks.ours.push(rankOf(people.map((person) => person === accepted)))
    ranks.activity.push(rankOf(inOrder(rule, asked).map((person) => person === accepted)))
  }
  return ranks
}
