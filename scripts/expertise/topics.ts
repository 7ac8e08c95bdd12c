import type { Answered } from '@/lib/expertise/model/answering/contexts'
import { stemsOf } from '@/lib/text'
import { Advice } from '../setup/say.mjs'
import type { CsvRow } from '../skills/csv'
import { readTable } from '../table'

/** A topic of a file: a question of an organisation, with those who answered. */
export interface Topic extends Answered {
  /** Its place among the rows of data, from 1. */
  row: number
  org: string
}

const columns = ['org', 'stream', 'topic', 'asker', 'at', 'responders']
const latest = Date.UTC(2200, 0, 1) / 1000

/**
 * The topics of each organisation in the order of time, those of one moment in the order of the file.
 * @throws Advice that says which line is wrong
 */
export function readTopics(path: string): Map<string, Topic[]> {
  const rows = readTable(path, columns)
  if (rows.length === 0) throw new Advice(`${path} n’a que son en-tête : il n’y a rien à lire.`)
  const topics = rows.map((row, place) => topicOf(row, place + 1, path))
  const orgs = Map.groupBy(topics, ({ org }) => org)
  for (const each of orgs.values()) each.sort((one, other) => one.at - other.at || one.row - other.row)
  return orgs
}

function topicOf(row: CsvRow, number: number, path: string): Topic {
  const refuse = (why: string) => new Advice(`${path}, ligne ${row.line} : ${why}.`)
  const given = (name: string) => {
    const value = row.get(name)
    if (value === '') throw refuse(`il n’y a rien dans la colonne ${name}`)
    return value
  }
  const [org, community, asker] = [given('org'), given('stream'), given('asker')]
  const written = given('at')
  const at = Number(written)
  if (!Number.isFinite(at) || at < 0) throw refuse(`« ${written} » n’est pas un nombre de secondes`)
  if (at > latest) throw refuse(`${written} secondes mènent après 2200 : sont-ce des millisecondes ?`)
  const answerers = row
    .get('responders')
    .split('|')
    .filter((part) => part !== '')
    .map((part) => {
      const member = /^(.+?)(?::\d+)?$/u.exec(part)?.[1]
      if (!member || member.endsWith(':') || /:\D*$/u.test(part))
        throw refuse(`« ${part} » n’est pas de la forme membre:messages`)
      return member
    })
  return { row: number, org, community, asker, at, answerers, terms: stemsOf(row.get('topic')) }
}

/** Where the last fifth begins. */
export const judgedFrom = (topics: readonly unknown[]): number => Math.floor(topics.length * 0.8)

/**
 * Each question as it is asked, with what has become known since the one before: a question is known once it lies more
 * than `after` seconds back, so that questions of one moment know nothing of each other.
 * @param questions in the order of time
 */
export function* inTime<T extends { at: number }>(
  questions: readonly T[],
  after = 0,
): Generator<{ asked: T; known: T[] }> {
  let first = 0
  for (const asked of questions) {
    const known: T[] = []
    for (; questions[first]!.at + after < asked.at; first += 1) known.push(questions[first]!)
    yield { asked, known }
  }
}
