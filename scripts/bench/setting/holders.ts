import type pg from 'pg'
import { communitiesOf, drawn, key } from './answers'
import { unchecked } from './unchecked'

export const SKILLS = 20_000
const FIELDS = 130
const FIELD = Math.floor(SKILLS / FIELDS)
const EACH = { skills: 8, communities: 3 }
const MINISTRIES = 15

const FILLED = ['organisation', 'member', 'community', 'membership', 'skill', 'member_skill']

/**
 * So many people of fifteen ministries, each with eight of twenty thousand skills, of two fields of a hundred and fifty and
 * now and then of another, the first ones far more often than the last; each in three communities, mostly of people of
 * their first field. One holding in ten is sought, and one person in twenty leaves.
 */
export async function fillHolders(
  client: pg.Client,
  members: number,
  say: (words: string) => void,
): Promise<void> {
  await client.query(`SET maintenance_work_mem = '512MB'`)
  await unchecked(client, FILLED, () => fill(client, members, say))
  say('statistics')
  await client.query('VACUUM ANALYZE')
}

async function fill(client: pg.Client, members: number, say: (words: string) => void): Promise<void> {
  const people = `generate_series(0, ${members - 1}) n`
  const communities = communitiesOf(members)
  say('skills')
  await client.query(
    `INSERT INTO "skill_framework" ("id", "key", "name") VALUES (${key('d', '0')}, 'bench', 'Essai')`,
  )
  await client.query(
    `INSERT INTO "skill" ("id", "frameworkId", "code", "kind", "label")
     SELECT ${key('e', 'n')}, ${key('d', '0')}, n::text, 'ability', 'Compétence ' || n FROM generate_series(0, ${SKILLS - 1}) n`,
  )
  say('people')
  await client.query(
    `INSERT INTO "organisation" ("id", "name", "shortName", "slug", "kind")
     SELECT ${key('d', 'n + 1')}, 'Ministère ' || n, 'M' || n, 'm' || n, 'ministry' FROM generate_series(0, ${MINISTRIES - 1}) n`,
  )
  await client.query(
    `INSERT INTO "member" ("id", "email", "name", "status", "organisationId", "accountEndsAt", "updatedAt")
     SELECT ${key('a', 'n')}, 'p' || n || '@x.example', 'Agent ' || n, 'active', ${key('d', `1 + floor(${MINISTRIES} * ${drawn('n', "'m'")} ^ 2)`)},
            CASE WHEN n % 20 = 0 THEN now() + interval '60 days' END, now() FROM ${people}`,
  )
  say('communities')
  await client.query(
    `INSERT INTO "community" ("id", "slug", "name", "access", "joining")
     SELECT ${key('c', 'n')}, 'c' || n, 'Communauté ' || n, 'public', 'request' FROM generate_series(0, ${communities - 1}) n`,
  )
  // Communities of one field follow each other in steps of FIELDS; one in three is of anybody.
  await client.query(
    `INSERT INTO "membership" ("communityId", "memberId", "joinedAt")
     SELECT DISTINCT ${key(
       'c',
       `CASE WHEN p = 1 THEN floor(${communities} * ${drawn('n', 'p', "'c'")})
             ELSE least(${communities - 1}, ${fieldOf('1')} + ${FIELDS} * floor(${communities / FIELDS} * ${drawn('n', 'p', "'c'")})) END`,
     )}, ${key('a', 'n')}, now() FROM ${people} CROSS JOIN generate_series(1, ${EACH.communities}) p`,
  )
  say('holdings')
  await client.query(
    `INSERT INTO "member_skill" ("memberId", "skillId", "level", "wantsToLearn", "createdAt", "updatedAt")
     SELECT DISTINCT ON (1, 2) ${key('a', 'n')}, ${key('e', `(${fieldOf('p')} * ${FIELD} + floor(${FIELD} * ${drawn('n', 'p', "'s'")} ^ 3))::int`)},
            NULL::int, (n + p) % 10 = 0, now() - interval '400 days', now() - make_interval(days => (n + p) % 400)
       FROM ${people} CROSS JOIN generate_series(1, ${EACH.skills}) p`,
  )
}

/** The field of the pth skill of the nth person. */
const fieldOf = (p: string) =>
  `floor(${FIELDS} * CASE WHEN ${drawn('n', p, "'o'")} < 0.2 THEN ${drawn('n', p, "'f'")} ELSE ${drawn('n', `${p} % 2`, "'f'")} END)`
