import { basename } from 'node:path'
import type { Answered } from '@/lib/expertise/model/answering/contexts'
import { stemsOf } from '@/lib/text'
import { Advice } from '../setup/say.mjs'
import type { CsvRow } from '../skills/csv'
import { readTable } from '../table'

/** A question of a site of questions and answers; who answered is known from the last answer on. */
export interface SiteQuestion extends Answered {
  accepted: string | null
}

/**
 * Questions of `…-questions.csv` (question,asker,at,tags,title) with the answers of `…-answers.csv`
 * (question,member,at,accepted), in the order of time. The site is one community; tags are terms as words are.
 */
export function readQuestions(questions: string, answers: string): SiteQuestion[] {
  const given = Map.groupBy(readTable(answers, ['question', 'member', 'at', 'accepted']), (row) =>
    row.get('question'),
  )
  return readTable(questions, ['question', 'asker', 'at', 'tags', 'title'])
    .map((row) => {
      const own = given.get(row.get('question')) ?? []
      return {
        community: basename(questions),
        asker: row.get('asker'),
        at: secondsOf(row, questions),
        terms: [
          ...stemsOf(row.get('title')),
          ...row
            .get('tags')
            .split(' ')
            .map((tag) => `#${tag}`),
        ],
        answerers: own.map((answer) => answer.get('member')),
        accepted: own.find((answer) => answer.get('accepted') === '1')?.get('member') ?? null,
      }
    })
    .sort((one, other) => one.at - other.at)
}

function secondsOf(row: CsvRow, path: string): number {
  const at = Number(row.get('at'))
  if (row.get('at') === '' || !Number.isFinite(at))
    throw new Advice(`${path}, ligne ${row.line} : « ${row.get('at')} » n’est pas un nombre de secondes.`)
  return at
}
