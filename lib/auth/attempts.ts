import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { execute, join, selectOne, sql, type Sql } from '@/lib/db'
import {
  limits,
  type Flow,
  type Limit,
  type LimitName,
  type Quota,
  type QuotaName,
  type Slowing,
} from './patience'
import { secret } from './settings'

/** Come back in so many seconds. */
export class TooSoon extends Error {
  constructor(readonly seconds: number) {
    super(`${seconds} s too soon`)
    this.name = 'TooSoon'
  }
}

/** Keys of the table tell nobody whose they are. */
const keyOf = (name: LimitName, whose: string) =>
  `${name}:${createHmac('sha256', secret()).update(whose.toLowerCase()).digest('base64url').slice(0, 32)}`

const Row = z.object({ taken: z.boolean(), wait: z.number() })

/**
 * Takes one attempt, in one statement, so that a hundred at the same time are counted as a hundred.
 * @throws TooSoon
 */
export const take = (name: LimitName, whose: string): Promise<void> =>
  taken(takenFrom(keyOf(name, whose), limits[name]))

/**
 * Takes so many at once of a quota: all of them, or none.
 * @throws TooSoon
 */
export const takeMany = (name: QuotaName, whose: string, count: number): Promise<void> =>
  taken(quota(keyOf(name, whose), limits[name], count))

async function taken(attempt: Sql): Promise<void> {
  const { taken: isTaken, wait } = await selectOne(Row, attempt)
  if (!isTaken) throw new TooSoon(Math.max(1, Math.ceil(wait)))
}

function takenFrom(key: string, limit: Limit): Sql {
  if (limit.kind === 'slowing') return slowing(key, limit)
  return limit.kind === 'flow' ? flow(key, limit) : quota(key, limit, 1)
}

/** A right password was no failed attempt. */
export async function giveBack(name: Exclude<LimitName, QuotaName>, whose: string): Promise<void> {
  const key = keyOf(name, whose)
  const limit = limits[name]
  await execute(
    limit.kind === 'slowing'
      ? sql`DELETE FROM "rate_limit" WHERE "key" = ${key}`
      : sql`UPDATE "rate_limit" SET "lastRequest" = "lastRequest" - ${limit.oneEach * 1000}::int WHERE "key" = ${key}`,
  )
}

const nowInMs = sql`(extract(epoch FROM clock_timestamp()) * 1000)::bigint`

/** `count`: attempts so far; `lastRequest`: the last one that was let through. */
function slowing(key: string, { waits, forgetAfter }: Slowing) {
  const wait = sql`1000::bigint * (ARRAY[${join([...waits])}]::int[])[least(r."count", ${waits.length - 1}::int) + 1]`
  return sql`
    WITH taken AS (
      INSERT INTO "rate_limit" AS r ("key", "count", "lastRequest") VALUES (${key}, 1, ${nowInMs})
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN r."lastRequest" < ${nowInMs} - ${forgetAfter * 1000}::bigint THEN 1 ELSE r."count" + 1 END,
        "lastRequest" = ${nowInMs}
      WHERE r."lastRequest" + ${wait} <= ${nowInMs}
      RETURNING 1)
    SELECT EXISTS (SELECT FROM taken) AS "taken",
           coalesce((SELECT (r."lastRequest" + ${wait} - ${nowInMs}) / 1000.0 FROM "rate_limit" r
                      WHERE r."key" = ${key}), 0)::float8 AS "wait"`
}

/** `lastRequest`: when the bucket will be empty again (the generic cell rate algorithm, ITU-T I.371). */
function flow(key: string, { atOnce, oneEach }: Flow) {
  const step = sql`${oneEach * 1000}::bigint`
  const next = sql`greatest(r."lastRequest", ${nowInMs}) + ${step}`
  const room = sql`${nowInMs} + ${atOnce * oneEach * 1000}::bigint`
  return sql`
    WITH taken AS (
      INSERT INTO "rate_limit" AS r ("key", "count", "lastRequest") VALUES (${key}, 1, ${nowInMs} + ${step})
      ON CONFLICT ("key") DO UPDATE SET "count" = r."count" + 1, "lastRequest" = ${next}
      WHERE ${next} <= ${room}
      RETURNING 1)
    SELECT EXISTS (SELECT FROM taken) AS "taken",
           coalesce((SELECT (${next} - (${room})) / 1000.0 FROM "rate_limit" r
                      WHERE r."key" = ${key}), 0)::float8 AS "wait"`
}

/** `count`: those taken so far; `lastRequest`: when the first of them was let through. */
function quota(key: string, { most, within }: Quota, count: number) {
  const isOver = sql`r."lastRequest" + ${within * 1000}::bigint <= ${nowInMs}`
  return sql`
    WITH taken AS (
      INSERT INTO "rate_limit" AS r ("key", "count", "lastRequest") VALUES (${key}, ${count}::int, ${nowInMs})
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN ${isOver} THEN ${count}::int ELSE r."count" + ${count}::int END,
        "lastRequest" = CASE WHEN ${isOver} THEN ${nowInMs} ELSE r."lastRequest" END
      WHERE ${isOver} OR r."count" + ${count}::int <= ${most}
      RETURNING 1)
    SELECT EXISTS (SELECT FROM taken) AS "taken",
           coalesce((SELECT (r."lastRequest" + ${within * 1000}::bigint - ${nowInMs}) / 1000.0 FROM "rate_limit" r
                      WHERE r."key" = ${key}), 0)::float8 AS "wait"`
}

/** Rows that hold nothing back any more. */
export const forgetOldAttempts = (): Promise<number> =>
  execute(sql`DELETE FROM "rate_limit" WHERE "lastRequest" < ${nowInMs} - 86400000`)
