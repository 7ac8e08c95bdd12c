import pg from 'pg'
import { median, report } from '../line'
import { countSome, fillLives } from './lives'

/**
 * What a report of a year says, made of roll-ups: of COMMUNITIES (100,000 unless said otherwise) in which five million people
 * would be, fifty each, beside a platform ten times smaller. Of people it reads months that were counted, whose size is that of
 * ministries, levels and places, and not how many people there are: none of the five million is there.
 */
const whole = Number(process.env.COMMUNITIES ?? 100_000)
const RUNS = 3
const LONGEST_SECONDS = 10

export async function timeDocuments(database: string): Promise<void> {
  const client = new pg.Client(database)
  await client.connect()
  const say = (words: string) => process.stderr.write(`\r… ${words}`.padEnd(30))
  const now = new Date()
  await countSome(client, now, say)
  const measured = async (from: number, to: number) => {
    await fillLives(client, from, to, now, say)
    say('documents')
    return [await timeOf(null, now), await timeOf(await oneMinistry(client), now)] as const
  }
  const tenth = Math.ceil(whole / 10)
  const [small, large] = [await measured(0, tenth), await measured(tenth, whole)]
  process.stderr.write('\r'.padEnd(30))
  await client.end()
  const french = (value: number, digits = 0) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
  for (const [place, what] of ['de la plateforme', 'd’un ministère'].entries()) {
    const [here, before] = [large[place]!, small[place]!]
    report({
      what: `Les chiffres d’un bilan ${what}, toutes ses parties, douze mois comparés à douze : ${french(whole)} communautés, ${french(50 * whole)} membres`,
      figure: `${french(here.seconds, 2)} s (${here.tables} tableaux)`,
      baseline: `plateforme dix fois plus petite : ${french(before.seconds, 2)} s`,
      ratio: french(here.seconds / before.seconds, 1),
      goal: `≤ ${LONGEST_SECONDS} s`,
      reached: here.seconds <= LONGEST_SECONDS,
    })
  }
}

async function oneMinistry(client: pg.Client) {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "organisation" WHERE "slug" = 'm0'`,
  )
  return rows[0]!
}

/** How long it takes, the middle of several, once warm; and how many tables it has: what nobody counted takes no time. */
async function timeOf(ministry: { id: string; name: string } | null, now: Date) {
  const { documentOf } = await import('@/lib/reports')
  const { sectionKeys } = await import('@/lib/reports/schema')
  const { addMonths, parisDay, startOfMonth } = await import('@/lib/time')
  const subject = {
    ...{ title: 'Bilan', language: 'fr' as const, ministry, kind: null },
    settings: {
      ...{ from: addMonths(startOfMonth(parisDay(now)), -12), months: 12, comparison: 'before' as const },
      ...{ target: null, foreword: '' },
      sections: sectionKeys.map((key) => ({ key, comment: '' })),
    },
  }
  const took: number[] = []
  let tables = 0
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now()
    const { sections } = await documentOf(subject, now)
    took.push((performance.now() - start) / 1000)
    tables = sections.flatMap((section) => section.tables).length
  }
  return { seconds: median(took.slice(1)), tables }
}
