import type pg from 'pg'
import { unchecked } from './unchecked'

/** How many there are by then: the first so many communities, and the people in them. */
export interface Size {
  communities: number
  members: number
}

/** What happened, kept as what it adds up to: eight days a month, five contributions a day, of ten people a community. */
const lived = { months: 24, contributors: 10, days: [2, 5, 9, 12, 16, 19, 23, 26], acts: 5, readers: 20 }
export const actsOf = ({ communities }: Size): number =>
  communities * lived.months * lived.contributors * lived.days.length * lived.acts

/** Most of what is written, and all that has a trigger. */
const FILLED = [
  ...['member', 'community', 'membership', 'member_month', 'contributor', 'presence_month', 'tie_month'],
  ...['community_span', 'community_vitality'],
]

/** Fifteen ministries of ten directions each, in which people and communities are dealt out. */
export async function fillMinistries(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "organisation" ("id", "name", "shortName", "slug", "kind", "parentId")
     SELECT ${key('f', 'n')}, 'Ministère ' || n, 'M' || n, 'm' || n, 'ministry'::"OrganisationKind", NULL::uuid FROM generate_series(0, 14) n
     UNION ALL
     SELECT ${key('e', 'n')}, 'Direction ' || n, 'D' || n, 'd' || n, 'administration'::"OrganisationKind", ${key('f', 'n / 10')} FROM generate_series(0, 149) n`,
  )
}

/**
 * Two years of roll-ups from one size to a larger one, as if their acts had happened: never an act, nor a thread. Each
 * person is a member of two communities. Drawn from their numbers: every run is the same.
 */
export async function fillPlatform(
  client: pg.Client,
  from: Size,
  to: Size,
  say: (words: string) => void,
): Promise<void> {
  await unchecked(client, FILLED, () => fill(client, from, to, say))
  say('statistics')
  await client.query('VACUUM ANALYZE')
}

async function fill(client: pg.Client, from: Size, to: Size, say: (words: string) => void): Promise<void> {
  const perCommunity = Math.floor(to.members / to.communities)
  const numbers = `generate_series(${from.communities}, ${to.communities - 1}) n`
  const who = (place: string) => key('a', `(n::bigint * ${perCommunity} + ${place}) % ${to.members}`)
  const community = key('c', 'n')
  say('people')
  await client.query(
    `INSERT INTO "member" ("id", "email", "name", "status", "level", "organisationId", "departement", "updatedAt")
     SELECT ${key('a', 'n')}, 'p' || n || '@x.example', 'Agent ' || n, 'active',
            (CASE WHEN n % 20 = 0 THEN 'direction' WHEN n % 20 < 4 THEN 'middle_management' ELSE 'agent' END)::"MemberLevel",
            ${key('e', 'n % 150')}, lpad((1 + n % 95)::text, 2, '0'), now()
       FROM generate_series(${from.members}, ${to.members - 1}) n`,
  )
  say('communities')
  await client.query(
    `WITH made AS (
       INSERT INTO "community" ("id", "slug", "name", "kind", "organisationId", "createdAt", "updatedAt")
       SELECT ${community}, 'c' || n, 'Communauté ' || n,
              (ARRAY['practice', 'practice', 'practice', 'project', 'project', 'information', 'broadcast'])[1 + n % 7]::"CommunityKind",
              ${key('e', '(n / 7) % 150')}, now() - interval '720 days', now() FROM ${numbers})
     INSERT INTO "membership" ("communityId", "memberId", "role", "status", "joinedAt")
     SELECT ${community}, ${who('p')}, (CASE WHEN p = 0 THEN 'owner' ELSE 'member' END)::"CommunityRole", 'member',
            now() - interval '700 days'
       FROM ${numbers}, generate_series(0, ${2 * perCommunity - 1}) p`,
  )
  const months = (count: number) =>
    `generate_series(date_trunc('month', now()) - interval '${count - 1} months', date_trunc('month', now()), '1 month') m`
  /** Of the month under way, the days that are over. */
  const isOver = `(m < date_trunc('month', now()) OR d < extract(day FROM now()))`
  const days = `unnest(ARRAY[${lived.days.join()}]) d WHERE ${isOver}`
  const bits = `coalesce((SELECT bit_or(1 << (d - 1)) FROM ${days}), 0)`
  say('contributions')
  await client.query(
    `INSERT INTO "member_month" ("communityId", "month", "memberId", "contributionDays", "contributionsByDay")
     SELECT ${community}, month.m, ${who('p')}, month.bits, month.given
       FROM (SELECT m::date AS m, ${bits} AS bits,
                    ARRAY(SELECT ${lived.acts} * 32 + d FROM ${days}) AS given FROM ${months(lived.months)}) month,
            ${numbers}, generate_series(0, ${lived.contributors - 1}) p WHERE month.bits <> 0`,
  )
  await client.query(
    `INSERT INTO "contributor" ("communityId", "memberId", "firstOn")
     SELECT ${community}, ${who('p')}, (now() - interval '700 days')::date FROM ${numbers}, generate_series(0, ${lived.contributors - 1}) p`,
  )
  say('readings')
  await client.query(
    `INSERT INTO "presence_month" ("communityId", "month", "memberId", "days")
     SELECT ${community}, month.m, ${who('p + 5')}, month.bits
       FROM (SELECT m::date AS m, ${bits} AS bits FROM ${months(13)}) month, ${numbers}, generate_series(0, ${lived.readers - 1}) p
      WHERE month.bits <> 0`,
  )
  say('ties')
  await client.query(
    `INSERT INTO "tie_month" ("communityId", "month", "memberId", "otherId", "days")
     SELECT ${community}, month.m, ${who('p')}, ${who(`(p + 1) % ${lived.contributors}`)}, month.bits
       FROM (SELECT m::date AS m, ${bits} AS bits FROM ${months(13)}) month, ${numbers}, generate_series(0, ${lived.contributors - 1}) p
      WHERE month.bits <> 0`,
  )
  await client.query(
    `INSERT INTO "community_span" ("communityId", "firstOn", "lastOn")
     SELECT ${community}, (now() - interval '700 days')::date, (now() - interval '1 day')::date FROM ${numbers}`,
  )
  say('verdicts')
  await client.query(
    `INSERT INTO "community_vitality" ("communityId", "version", "night", "revision", "assessedOn", "state", "since", "risk90", "risk365", "lastOn")
     SELECT ${community}, 'bench', now()::date, 1, now()::date,
            (ARRAY['alive', 'alive', 'alive', 'watch', 'asleep', 'newborn', 'closed'])[1 + n % 7]::"VitalityState",
            now()::date - n % 300, (n % 1000) / 1000.0, (n % 777) / 777.0, now()::date - n % 90 FROM ${numbers}`,
  )
}

/** The figures of one community, for all those that have none: their size is what counts here. */
export const copyFigures = (client: pg.Client): Promise<unknown> =>
  client.query(
    `INSERT INTO "community_figure"
     SELECT c."id", f."days", f."version", 1, f."start", f."end", 1 + c.number % 200, 1 + c.number % 150, 1 + c.number % 90,
            c.number % 900, c.number % 7, c.number % 20, c.number % 5, c.number % 6, (c.number % 100) / 100.0, c.number % 300, c.number % 9,
            (c.number % 90) / 90.0, (c.number % 80) / 80.0, f."dashboard", now()
       FROM (SELECT *, substr("slug", 2)::int AS number FROM "community") c,
            (SELECT * FROM "community_figure" WHERE "communityId" = ${key('c', '0')}) f
     ON CONFLICT DO NOTHING`,
  )

/** A key made of a letter and a number. */
function key(letter: string, number: string): string {
  return `('${letter}0000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}
