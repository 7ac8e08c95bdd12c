import type pg from 'pg'
import { unchecked } from './unchecked'

/**
 * Two years of roll-ups, as if their acts had happened: `communities` of them, each with eleven people or so, of whom
 * some give something on some days; a third of the communities have stopped. Drawn from their numbers: every run is
 * the same.
 */
export async function fillRollups(
  client: pg.Client,
  communities: number,
  say: (words: string) => void,
): Promise<void> {
  const tables = ['member', 'community', 'membership', 'member_month', 'community_day', 'community_span']
  await unchecked(client, tables, () => fill(client, communities, say))
  say('statistics')
  await client.query('VACUUM ANALYZE')
}

async function fill(client: pg.Client, communities: number, say: (words: string) => void): Promise<void> {
  /** A number from 0 to 1, the same for the same words. */
  const draw = (words: string) => `(abs(hashtextextended(${words}, 0)) % 1000000 / 1000000.0)`
  say('communities')
  await client.query(
    `WITH owner AS (
       INSERT INTO "member" ("id", "email", "name", "status", "updatedAt")
       VALUES ('b0000000-0000-7000-8000-000000000000', 'ada@dinum.example', 'Ada Martin', 'active', now()) RETURNING "id"),
     made AS (
       INSERT INTO "community" ("id", "slug", "name", "createdAt", "updatedAt")
       SELECT ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'c' || n, 'Communauté ' || n,
              now() - interval '700 days' * ${draw(`'born ' || n`)} - interval '30 days', now()
         FROM generate_series(1, ${communities}) n RETURNING "id", "createdAt")
     INSERT INTO "membership" ("communityId", "memberId", "role", "status", "joinedAt")
     SELECT made."id", owner."id", 'owner', 'member', made."createdAt" FROM made, owner`,
  )
  say('months')
  await client.query(
    `INSERT INTO "member_month" ("communityId", "month", "memberId", "contributionDays", "contributionsByDay")
     SELECT c."id", m::date, ('a0000000-0000-7000-8000-' || lpad(to_hex((abs(hashtext(c."slug")) % 1000000) * 11 + p), 12, '0'))::uuid,
            bits.days, ARRAY[33]
       FROM "community" c
      CROSS JOIN generate_series(date_trunc('month', now()) - interval '24 months', date_trunc('month', now()), interval '1 month') m
      CROSS JOIN generate_series(1, 11) p
      CROSS JOIN LATERAL (SELECT ((abs(hashtext(c."slug" || m::text || p::text)) & abs(hashtext(p::text || c."slug" || m::text)))
                                  & CASE WHEN m = date_trunc('month', now()) THEN (1 << (extract(day FROM now())::int - 1)) - 1
                                         WHEN extract(month FROM m) = 2 THEN ${(1 << 28) - 1} ELSE ${(1 << 30) - 1} END)::int AS days) bits
      WHERE m >= date_trunc('month', c."createdAt") AND bits.days <> 0
        AND NOT (${draw(`'ends ' || c."slug"`)} < 0.33 AND m > now() - interval '20 months' * ${draw(`'when ' || c."slug"`)})`,
  )
  say('days')
  const peopleOn = Array.from({ length: 31 }, (_, d) => `sum(("contributionDays" >> ${d}) & 1)`).join(', ')
  await client.query(
    `INSERT INTO "community_day" ("communityId", "day", "contributions", "contributors", "participants")
     SELECT g."communityId", g."month" + d.place::int - 1, d."people", d."people", d."people"
       FROM (SELECT "communityId", "month", ARRAY[${peopleOn}]::int[] AS "days"
               FROM "member_month" GROUP BY 1, 2 ORDER BY 1, 2) g
      CROSS JOIN unnest(g."days") WITH ORDINALITY AS d("people", place)
      WHERE d."people" > 0`,
  )
  await client.query(
    `INSERT INTO "community_span" ("communityId", "firstOn", "lastOn")
     SELECT "communityId", min("day"), max("day") FROM "community_day" GROUP BY 1`,
  )
}
