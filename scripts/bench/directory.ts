import pg from 'pg'
import { report } from './line'
import { inOwnDatabase } from './setting/database'
import { drawing, fillProfiles, ORGANISATIONS, profileKey } from './setting/profiles'
import { fillSkills, skillKey, SKILLS } from './setting/skilled'
import { typedFor, withTypingError } from './setting/typing'

/**
 * The directory at the size of the State (BENCH_PROFILES, 5.8 million unless said otherwise), asked by eight people at
 * the same time, each answer beside what the same eight wait for one row found by its key.
 */
const PEOPLE = Number(process.env.BENCH_PROFILES ?? 5_800_000)
const USERS = 8
const NAMES = 400
/** The first questions open connections and prepare statements: PostgreSQL plans each five times on each connection. */
const WARM_UP = 300

await inOwnDatabase('directory', async (database) => {
  await fillProfiles(database, PEOPLE, (words) => process.stderr.write(`\r… ${words}`.padEnd(40)))
  process.stderr.write('\r… skills'.padEnd(40))
  await fillSkills(database)
  process.stderr.write('\r'.padEnd(40))
  const client = new pg.Client(database)
  await client.connect()
  try {
    await measure(client)
  } finally {
    await client.end()
  }
})

async function measure(client: pg.Client): Promise<void> {
  const { findByName } = await import('@/lib/directory/queries/names')
  const viewer = await reader(client)
  const chance = drawing(400)
  const { rows: sample } = await client.query<Sampled>(
    `SELECT m."id", m."name", m."givenName", m."usualName" FROM unnest($1::uuid[]) AS drawn(id) JOIN "member" m ON m."id" = drawn.id`,
    [Array.from({ length: NAMES }, () => profileKey('a', Math.floor(chance() * PEOPLE)))],
  )
  const { db } = await import('@/lib/db')
  const byKey = (person: Sampled) =>
    db.member.findUnique({ where: { id: person.id }, select: { name: true } })
  const beside = async (what: string, goal: number, times: number[], questions: number) => {
    const bare = await together(sample, async (person) => void (await byKey(person)))
    report({
      what: `${what}, ${PEOPLE.toLocaleString('fr-FR')} profils, ${USERS} à la fois (${questions} questions)`,
      figure: `p95 ${p95(times).toFixed(1)} ms`,
      baseline: `une ligne par sa clé : p95 ${p95(bare).toFixed(1)} ms`,
      ratio: (p95(times) / p95(bare)).toFixed(1),
      goal: `≤ ${goal} ms`,
      reached: p95(times) <= goal,
    })
  }

  const beginnings = sample.flatMap((person) => typedFor(person, chance))
  await together(beginnings.slice(0, WARM_UP), async (typed) => void (await findByName(viewer, typed, 20)))
  const times = await together(beginnings, async (typed) => void (await findByName(viewer, typed, 20)))
  await beside('Début d’un nom', 10, times, beginnings.length)

  const { directory } = await import('@/lib/directory/queries/directory')
  const { directoryAsked } = await import('@/lib/directory')
  const skills = (many: number) => Array.from({ length: many }, () => directoryAsked(skillAsked(chance)))
  await together(skills(WARM_UP), async (asked) => void (await directory(viewer, asked)))
  const searched = await together(skills(NAMES), async (asked) => void (await directory(viewer, asked)))
  await beside('Qui sait faire, avec les facettes', 100, searched, NAMES)

  await together(sample.slice(0, WARM_UP), async (person) => {
    await findByName(viewer, withTypingError(person, chance), 20)
  })
  let right = 0
  const wrong: string[] = []
  const mended = await together(sample, async (person) => {
    const typed = withTypingError(person, chance)
    const found = (await findByName(viewer, typed, 20)).slice(0, 10)
    const isThere = found.some(({ memberId }) => memberId === person.id)
    if (
      isThere ||
      (await allBearIt(
        client,
        found.map(({ memberId }) => memberId),
        person.name,
      ))
    )
      right += 1
    else wrong.push(`${person.name} : ${typed}`)
  })
  await beside('Nom avec une faute de frappe', 200, mended, sample.length)
  if (process.env.BENCH_WRONG) console.error(wrong.join('\n'))
  report({
    what: `La bonne personne parmi les dix premières, une faute de frappe, ${NAMES} noms`,
    figure: `${((100 * right) / sample.length).toFixed(1)} %`,
    baseline: `en la cherchant telle quelle : ${(100 * (await asItIs(client, sample, chance))).toFixed(1)} %`,
    ratio: '',
    goal: '≥ 95 %',
    reached: right / sample.length >= 0.95,
  })
}

interface Sampled {
  id: string
  name: string
  givenName: string
  usualName: string
}

async function reader(client: pg.Client) {
  const { newId } = await import('@/lib/db')
  const { viewerOf } = await import('@/lib/auth')
  const id = newId()
  await client.query(
    `INSERT INTO "member" ("id", "email", "name", "givenName", "usualName", "status", "emailVerified")
     VALUES ($1, $2, 'Lectrice Curieuse', 'Lectrice', 'Curieuse', 'active', true)`,
    [id, `${id}@agents.example`],
  )
  const viewer = await viewerOf(id)
  if (!viewer) throw new Error('the reader is not there')
  return viewer
}

/** A skill, one time in two within an administration, one in three from a level on. */
function skillAsked(chance: () => number): Record<string, string> {
  const organisation = profileKey('b', Math.floor(chance() * ORGANISATIONS))
  return {
    competence: skillKey(Math.floor(SKILLS * chance() ** 2)),
    ...(chance() < 0.5 && { administration: organisation }),
    ...(chance() < 0.3 && { niveau: '3' }),
  }
}

/** So many namesakes that ten lines cannot hold them all: any ten of them are right. */
async function allBearIt(client: pg.Client, ids: string[], name: string): Promise<boolean> {
  if (ids.length < 10) return false
  const { rows } = await client.query<{ same: boolean }>(
    `SELECT bool_and(osmose_plain(m."name") = osmose_plain($2)) AS "same" FROM "member" m WHERE m."id" = ANY ($1::uuid[])`,
    [ids, name],
  )
  return rows[0]?.same === true
}

/** What a search that forgives nothing would find of the same misspelt names. */
async function asItIs(client: pg.Client, sample: Sampled[], chance: () => number): Promise<number> {
  let right = 0
  for (const person of sample) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT k."memberId" AS "id" FROM osmose_name_words($1) AS words, "name_key" k
        WHERE k."key" >= words[2] || ' ' || words[1] COLLATE "C" AND k."key" < words[2] || ' ' || words[1] || '!' COLLATE "C" LIMIT 10`,
      [withTypingError(person, chance)],
    )
    if (rows.some(({ id }) => id === person.id)) right += 1
  }
  return right / sample.length
}

/** Each question once, by eight people who do not wait for each other; milliseconds of each. */
async function together<Question>(
  questions: Question[],
  ask: (question: Question) => Promise<void>,
): Promise<number[]> {
  const times: number[] = []
  const waiting = [...questions]
  const user = async () => {
    for (let question = waiting.shift(); question !== undefined; question = waiting.shift()) {
      const start = performance.now()
      await ask(question)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: USERS }, user))
  return times
}

function p95(times: number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN
}
