import pg from 'pg'
import type { Person } from '@/lib/policy'
import { report } from './line'
import { benchKey, communitiesOf, fillAnswers, fillWords, labelOf, words } from './setting/answers'
import { inOwnDatabase } from './setting/database'
import { drawing } from './setting/profiles'

/**
 * Who knows, asked as one types the title of a question: MEMBERS people (five million unless said otherwise), of whom one in
 * ten lets their answers be counted. What 95 questions in 100 wait, in a community that everybody reads and in a private
 * one, beside the same on a platform ten times smaller.
 */
const MEMBERS = Number(process.env.MEMBERS ?? 5_000_000)
const TENTH = Math.ceil(MEMBERS / 10)
const LONGEST = 200
const TIMES = 120

const kinds = ['que tous lisent', 'privée'] as const
type Kind = (typeof kinds)[number]

await inOwnDatabase('who_knows', async (url) => {
  const client = new pg.Client(url)
  await client.connect()
  const say = (told: string) => process.stderr.write(`\r… ${told}`.padEnd(30))
  await fillWords(client)

  async function measured(from: number, to: number) {
    await fillAnswers(client, from, to, say)
    const places = await placesOf(client, to)
    const viewer = await reader()
    const waits = new Map<Kind, { p95: number; people: number }>()
    for (const kind of kinds) waits.set(kind, await asked(viewer, places[kind]))
    process.stderr.write('\r'.padEnd(30))
    return waits
  }
  const small = await measured(0, TENTH)
  const large = await measured(TENTH, MEMBERS)
  await client.end()

  const french = (value: number, digits = 1) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })
  for (const kind of kinds) {
    const [before, now] = [small.get(kind)!, large.get(kind)!]
    report({
      what: `Qui sait, dans une communauté ${kind}, ${french(MEMBERS, 0)} membres (${TIMES} questions, ${french(now.people)} personnes proposées en moyenne)`,
      figure: `p95 ${french(now.p95)} ms`,
      baseline: `plateforme dix fois plus petite : p95 ${french(before.p95)} ms`,
      ratio: french(now.p95 / before.p95),
      goal: `≤ ${LONGEST} ms`,
      reached: now.p95 <= LONGEST,
    })
  }
})

/** Communities in which the first person asks. */
async function placesOf(client: pg.Client, members: number): Promise<Record<Kind, string[]>> {
  const chance = drawing(members)
  const some = (rest: readonly number[]) =>
    Array.from({ length: 20 }, (_, place) => {
      const four = Math.floor((chance() * communitiesOf(members)) / 4) * 4
      return benchKey('c', Math.min(communitiesOf(members) - 1, four + rest[place % rest.length]!))
    })
  const places = { 'que tous lisent': some([1, 2, 3]), privée: some([0]) }
  await client.query(
    `INSERT INTO "membership" ("communityId", "memberId", "joinedAt")
     SELECT DISTINCT c, $1::uuid, now() FROM unnest($2::uuid[]) c ON CONFLICT DO NOTHING`,
    [benchKey('a', 1), Object.values(places).flat()],
  )
  return places
}

async function reader(): Promise<Person> {
  const { viewerOf } = await import('@/lib/auth/viewer')
  return (await viewerOf(benchKey('a', 1))) as Person
}

/** Titles of five words, usual and rare; one in two names a skill. In milliseconds. */
async function asked(viewer: Person, places: readonly string[]): Promise<{ p95: number; people: number }> {
  const { whoKnows } = await import('@/lib/expertise')
  const chance = drawing(95)
  const word = () => words[Math.floor(Math.exp(chance() * Math.log(words.length))) - 1]!
  const took: number[] = []
  let people = 0
  for (let time = -10; time < TIMES; time += 1) {
    const said = Array.from({ length: 5 }, word)
    const skill = time % 2 === 0 ? [labelOf(Math.floor(400 * chance() ** 2))] : []
    const start = performance.now()
    const found = await whoKnows(
      viewer,
      places[(time + 10) % places.length]!,
      [...said, ...skill].join(' '),
      new Date(),
    )
    // The first ones open connections and prepare statements.
    if (time < 0) continue
    took.push(performance.now() - start)
    people += found.people.length
  }
  took.sort((one, other) => one - other)
  return { p95: took[Math.ceil(0.95 * TIMES) - 1]!, people: people / TIMES }
}
