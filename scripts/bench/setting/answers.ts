import type pg from 'pg'
import { EVERYBODYS } from '@/lib/expertise/answering/realms'
import { answeringVersion } from '@/lib/expertise/model/answering/answerers'
import { shipped } from '@/lib/expertise/model/answering/shipped'
import { stemOf } from '@/lib/text'
import { drawing } from './profiles'
import { unchecked } from './unchecked'

/** How many people there are by then; fifty a community. */
export const communitiesOf = (members: number): number => Math.ceil(members / 50)

const WORDS = 40_000
const SKILLS = 400
/** One person in ten lets their answers be counted; each answered in two communities, five people, on fifteen words. */
const CONSENTING = 10
const OWN = { communities: 2, askers: 5, terms: 15 }

const FILLED = ['member', 'community', 'membership', 'member_skill', 'answering_consent', 'answering_tally']

export const benchKey = (kind: 'a' | 'c' | 'e', n: number): string =>
  `${kind}0000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
/** The same key, made by the server from a number in SQL. */
export const key = (kind: 'a' | 'c' | 'd' | 'e', n: string) =>
  `('${kind}0000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`
/** Between 0 and 1, always the same for the same numbers. */
export const drawn = (...numbers: string[]) =>
  `((hashtextextended(concat_ws('.', ${numbers.join(', ')}), 7) & 1048575) / 1048576.0)`
/** The first of them far more often than the last: all thirds of a logarithm alike. */
const rank = (many: number, chance: string) => `floor(exp(${chance} * ln(${many})))::int - 1`

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo chan bru fle gri plo tra'.split(' ')

/** Words that nobody says, in the order in which they are said most; none is a form of another. */
export const words: readonly string[] = (() => {
  const chance = drawing(7)
  const known = new Map<string, string>()
  while (known.size < WORDS) {
    const word = Array.from({ length: 4 }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]!).join('')
    known.set(stemOf(word), word)
  }
  return [...known.values()]
})()

export const labelOf = (skill: number): string => `${words[skill * 3]!} ${words[skill * 7 + 11]!}`

/** What there is whatever the size: the words, and the skills. */
export async function fillWords(client: pg.Client): Promise<void> {
  await client.query('CREATE TABLE "bench_word" ("place" int PRIMARY KEY, "stem" text NOT NULL)')
  await client.query(
    'INSERT INTO "bench_word" SELECT o - 1, s FROM unnest($1::text[]) WITH ORDINALITY AS w(s, o)',
    [words.map(stemOf)],
  )
  await client.query(
    `INSERT INTO "skill_framework" ("id", "key", "name") VALUES (${key('d', '0')}, 'bench', 'Essai')`,
  )
  const labels = Array.from({ length: SKILLS }, (_, skill) => labelOf(skill))
  await client.query(
    `WITH made AS (
       INSERT INTO "skill" ("id", "frameworkId", "code", "kind", "label")
       SELECT ${key('e', 'o - 1')}, ${key('d', '0')}, o::text, 'ability', l FROM unnest($1::text[]) WITH ORDINALITY AS s(l, o)
       RETURNING "id", "label")
     INSERT INTO "skill_name" ("skillId", "name", "isLabel") SELECT "id", "label", TRUE FROM made
     ON CONFLICT DO NOTHING`,
    [labels],
  )
}

/** More people, with what they declare and what they answered, as the jobs would have left it. */
export async function fillAnswers(
  client: pg.Client,
  from: number,
  to: number,
  say: (words: string) => void,
): Promise<void> {
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await unchecked(client, FILLED, () => fill(client, from, to, say))
  say('contexts')
  await client.query('TRUNCATE "answering_context"')
  await client.query(
    `INSERT INTO "answering_context" ("kind", "of", "realm", "fast", "slow", "questions", "told", "named", "people")
     SELECT "kind", "of", "realm", sum("fast"), sum("slow"), 2 * sum("answers"), sum("answers"), sum("answers"), count(*) FROM "answering_tally" GROUP BY 1, 2, 3`,
  )
  await client.query('DELETE FROM "answering_state"')
  await client.query(
    `INSERT INTO "answering_state" ("id", "version", "countedAt", "countedId", "weights", "squares", "members")
     VALUES (1, $1, now(), $2, $3, $4, $5)`,
    [answeringVersion, EVERYBODYS, shipped.weights, shipped.weights.map(() => 1), to],
  )
  say('statistics')
  await client.query('VACUUM ANALYZE')
}

async function fill(
  client: pg.Client,
  from: number,
  to: number,
  say: (words: string) => void,
): Promise<void> {
  const people = `generate_series(${from}, ${to - 1}) n`
  const some = `generate_series(${Math.ceil(from / CONSENTING)}, ${Math.ceil(to / CONSENTING) - 1}) c CROSS JOIN LATERAL (SELECT c * ${CONSENTING} AS n) n`
  const places = `generate_series(${communitiesOf(from)}, ${communitiesOf(to) - 1}) n`
  say('people')
  await client.query(
    `INSERT INTO "member" ("id", "email", "name", "status", "updatedAt")
     SELECT ${key('a', 'n')}, 'p' || n || '@x.example', 'Agent ' || n, 'active', now() FROM ${people}`,
  )
  say('communities')
  // One in four is private, of fifty people.
  await client.query(
    `INSERT INTO "community" ("id", "slug", "name", "access", "joining")
     SELECT ${key('c', 'n')}, 'c' || n, 'Communauté ' || n, (CASE WHEN n % 4 = 0 THEN 'private' ELSE 'public' END)::"CommunityAccess", 'request'
       FROM ${places}`,
  )
  await client.query(
    `INSERT INTO "membership" ("communityId", "memberId", "joinedAt")
     SELECT ${key('c', 'n')}, ${key('a', `(n::bigint * 50 + p) % ${to}`)}, now() FROM ${places} CROSS JOIN generate_series(0, 49) p
      WHERE n % 4 = 0 ON CONFLICT DO NOTHING`,
  )
  say('skills')
  await client.query(
    `INSERT INTO "member_skill" ("memberId", "skillId", "level", "canHelp")
     SELECT ${key('a', 'n')}, ${key('e', rank(SKILLS, drawn('n', 'p', "'s'")))}, 1 + (n + p) % 5, (n + p) % 3 = 0
       FROM ${people} CROSS JOIN generate_series(1, 3) p ON CONFLICT DO NOTHING`,
  )
  say('consents')
  await client.query(
    `INSERT INTO "answering_consent" ("memberId", "countedAt") SELECT ${key('a', 'n')}, now() FROM ${some}`,
  )
  const told = async (kind: string, count: number, of: string, join = '') => {
    say(kind)
    await client.query(
      `INSERT INTO "answering_tally" ("kind", "of", "realm", "memberId", "fast", "slow", "answers", "at")
       SELECT DISTINCT ON (2, 4) '${kind}'::"AnsweringKind", ${of}, ${kind === 'community' ? REALM : `'${EVERYBODYS}'::uuid`}, ${key('a', 'n')},
              2 ^ (70 + 14 * ${drawn('n', 'p', "'f'")}), 2 ^ (5 + 3 * ${drawn('n', 'p', "'w'")}), 1 + (n + p) % 6,
              now() - make_interval(days => (n + p) % 300)
         FROM ${some} CROSS JOIN generate_series(1, ${count}) p ${join}`,
    )
  }
  // Theirs, and another one.
  const community = `CASE WHEN p = 1 THEN n / 50 ELSE floor(${communitiesOf(to)} * ${drawn('n', 'p', "'c'")})::int END`
  const REALM = `CASE WHEN (${community}) % 4 = 0 THEN ${key('c', community)} ELSE '${EVERYBODYS}'::uuid END`
  await told('everywhere', 1, `''`)
  await told('community', OWN.communities, `${key('c', community)}::text`)
  await told('asker', OWN.askers, `${key('a', `floor(${to} * ${drawn('n', 'p', "'a'")})`)}::text`)
  await told(
    'term',
    OWN.terms,
    'w."stem"',
    `JOIN "bench_word" w ON w."place" = ${rank(WORDS, drawn('n', 'p', "'t'"))}`,
  )
}
