import type pg from 'pg'
import { fillWords, key } from './answers'
import { fillMinistries, fillPlatform } from './platform'
import { unchecked } from './unchecked'

/** Communities with people, acts and readings: what is counted of people, month by month and window by window, is counted of these. */
const some = { communities: 200, members: 10_000 }
const MONTHS = 36

/** What the nights count of people, ministry by ministry, level by level, place by place: as many figures as there are of millions. */
export async function countSome(client: pg.Client, now: Date, say: (words: string) => void): Promise<void> {
  await fillMinistries(client)
  await fillPlatform(client, { communities: 0, members: 0 }, some, say)
  await client.query(
    `UPDATE "member" SET "createdAt" = now() - interval '720 days' * (hashtext("email") & 1023) / 1023`,
  )
  say('months')
  const { countAdoption } = await import('@/lib/adoption')
  await countAdoption(now, 1)
  await client.query(COPIED)
  say('windows')
  const { countWholes } = await import('@/lib/oversight/night')
  await countWholes({ now })
  await fillWords(client)
  const { loadStarterPractices } = await import('@/lib/practices/starter/load')
  await loadStarterPractices(now)
  await client.query(COUNTED)
}

/** A month is counted truly; those before it are as large, and a report takes as long to read them. */
const COPIED = `
  INSERT INTO "adoption_month" ("month", "version", "minimum", "report", "at")
  SELECT (a."month" - make_interval(months => back))::date, a."version", a."minimum", a."report", a."at"
    FROM "adoption_month" a, generate_series(1, ${MONTHS - 1}) back;
  INSERT INTO "departement_month" ("month", "departement", "members")
  SELECT (d."month" - make_interval(months => back))::date, d."departement", d."members"
    FROM "departement_month" d, generate_series(1, ${MONTHS - 1}) back`

const scopes = `(SELECT 'platform' AS scope UNION ALL SELECT 'ministry/' || "id" FROM "organisation" WHERE "parentId" IS NULL) p`
const months = (count: number, last = 0) =>
  `generate_series(date_trunc('month', now()) - interval '${count} months', date_trunc('month', now()) - interval '${last} months', '1 month') m`

/** Skills and their map, answers, costs: as much of it whatever the size. */
const COUNTED = `
  INSERT INTO "skill_crowd" ("scope", "month", "version", "people", "minimum", "countedAt")
  SELECT p.scope, m::date, 'bench', 4000, 5, now() FROM ${scopes}, ${months(24, 1)};
  INSERT INTO "skill_figure" ("scope", "month", "skillId", "holders", "seekers", "recent", "leaving", "questions")
  SELECT p.scope, m::date, s."id", 100 + hashtext(s."label") % 50, 20, 15, 10, 5 FROM ${scopes}, ${months(24, 1)}, "skill" s;
  INSERT INTO "skill_map" ("id", "at", "version", "minimum", "width", "height", "agreement")
  VALUES (${key('d', '1')}, now(), 'bench', 5, 1, 1, 0.9);
  INSERT INTO "skill_cluster" ("mapId", "id", "place", "skillIds", "steadiness", "x", "y")
  SELECT ${key('d', '1')}, ${key('c', 'n')}, n, ARRAY(SELECT "id" FROM "skill" ORDER BY "id" LIMIT 3 OFFSET n), 0.8, 0, 0 FROM generate_series(0, 11) n;
  INSERT INTO "mapped_skill" ("mapId", "skillId", "clusterId", "x", "y", "radius")
  SELECT ${key('d', '1')}, "id", ${key('c', 'abs(hashtext("label")) % 12')}, 0, 0, 0.1 FROM "skill";
  INSERT INTO "answer_time" ("day", "kind", "bucket", "answers")
  SELECT d::date, k, b, 1000 FROM generate_series(now() - interval '730 days', now(), '1 day') d,
         unnest(enum_range(NULL::"AnswerKind")) k, generate_series(0, 40) b
  ON CONFLICT DO NOTHING;
  INSERT INTO "report_cost" ("id", "kind", "euros", "from", "until", "source", "enteredById", "enteredAt")
  SELECT gen_random_uuid(), k, 12000, m::date, (m + interval '1 month - 1 day')::date, 'Essai', ${key('a', '1')}, now()
    FROM ${months(24, 1)}, unnest(enum_range(NULL::"ReportCostKind")) k;
  INSERT INTO "report_headcount" ("id", "ministryId", "people", "countedOn", "source", "enteredById", "enteredAt")
  SELECT gen_random_uuid(), "id", 300000, (now() - interval '720 days')::date, 'Essai', ${key('a', '1')}, now()
    FROM "organisation" WHERE "parentId" IS NULL`

/** Most of what is written, and all that has a trigger. */
const FILLED = ['community', 'vitality_verdict', 'vitality_review', 'practice_adoption']

/**
 * Communities from one number to a larger one, how each stood on the firsts of two years, the practices it took up, what was
 * asked of those that slept; then what nights add up of it. Drawn from their numbers: every run is the same.
 */
export async function fillLives(
  client: pg.Client,
  from: number,
  to: number,
  now: Date,
  say: (words: string) => void,
): Promise<void> {
  // The first ones are there, with people in them.
  const numbers = `generate_series(${Math.max(from, some.communities)}, ${to - 1}) n`
  const own = `(SELECT "id", substr("slug", 2)::int AS n, "createdAt"::date AS born, substr("slug", 2)::bigint * 7919 % 1500 AS lives
                  FROM "community" WHERE "slug" ~ '^c[0-9]+$' AND substr("slug", 2)::int >= ${from}) c`
  say('communities')
  await unchecked(client, FILLED, async () => {
    await client.query(
      `INSERT INTO "community" ("id", "slug", "name", "kind", "organisationId", "createdAt", "updatedAt")
       SELECT ${key('c', 'n')}, 'c' || n, 'Communauté ' || n,
              (ARRAY['practice', 'practice', 'practice', 'project', 'project', 'information', 'broadcast'])[1 + n % 7]::"CommunityKind",
              ${key('e', '(n / 7) % 150')}, now() - make_interval(days => 30 + n % 900), now() FROM ${numbers}`,
    )
    say('verdicts')
    await client.query(
      `INSERT INTO "vitality_verdict" ("communityId", "on", "version", "state", "risk90", "risk365", "lastOn")
       SELECT c."id", m::date, 'bench',
              (CASE WHEN m::date - c.born < 90 THEN 'newborn' WHEN m::date - c.born > c.lives + 400 THEN 'closed'
                    WHEN m::date - c.born > c.lives THEN 'asleep' WHEN (c.n + extract(month FROM m)) % 9 = 0 THEN 'watch'
                    ELSE 'alive' END)::"VitalityState", 0.2, 0.5, least(m::date, c.born + c.lives::int)
         FROM ${own}, ${months(24)} WHERE m::date > c.born`,
    )
    say('practices')
    await client.query(
      `INSERT INTO "practice_adoption" ("id", "practiceId", "communityId", "adoptedById", "version", "adoptedAt")
       SELECT gen_random_uuid(), p."id", c."id", ${key('a', '1')}, 1, now() - make_interval(days => (c.n * 31 % 700)::int)
         FROM ${own} JOIN (SELECT "id", row_number() OVER (ORDER BY "id") AS place, count(*) OVER () AS many FROM "practice") p
           ON (p.place - c.n % p.many) IN (0, 1)`,
    )
    await client.query(
      `INSERT INTO "vitality_review" ("id", "communityId", "stateAt", "openedAt")
       SELECT gen_random_uuid(), c."id", now() - make_interval(days => (c.n % 700)::int), now() - make_interval(days => (c.n % 700)::int)
         FROM ${own} WHERE c.n % 5 = 0`,
    )
  })
  await client.query('VACUUM ANALYZE')
  say('night')
  const { countMonths } = await import('@/lib/vitality/months')
  await countMonths(now)
  const { keepForecasts } = await import('@/lib/reports/forecasting/keep')
  await keepForecasts(now)
}
