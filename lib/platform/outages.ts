import { z } from 'zod'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import type { DayNumber } from '@/lib/time'
import { daysLost } from './model/outage'

const KEY = 'heartbeat'
/** Of the first sign of life: before it, nobody knows whether the platform was there. */
export const SINCE = 'watchedSince'
/** Shorter, it is a restart. */
const SHORTEST_MS = 10 * 60_000

/** `transaction`: every act of later is of a later transaction. */
const Heartbeat = z.object({ at: z.coerce.date(), transaction: z.number() })

/**
 * The worker says each minute that it is here. When it comes back, what nobody did meanwhile was an outage; if anybody
 * acted, the pages answered and only the worker was away.
 */
export async function beat(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('platform heartbeat', 0))`, tx)
    const setting = await tx.platformSetting.findUnique({ where: { key: KEY } })
    const last = setting && Heartbeat.parse(setting.value)
    if (last && now.getTime() - last.at.getTime() >= SHORTEST_MS && !(await anybodyActed(tx, last, now)))
      await tx.platformOutage.createMany({ data: [{ from: last.at, to: now }], skipDuplicates: true })
    // A clock that was ahead has told of an outage that is still to come.
    await tx.platformOutage.deleteMany({ where: { to: { gt: now } } })
    await execute(
      sql`INSERT INTO "platform_setting" ("key", "value", "updatedAt")
          VALUES (${KEY}, jsonb_build_object('at', ${now.toISOString()}::text,
                  'transaction', pg_snapshot_xmax(pg_current_snapshot())::text::bigint), now())
          ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = excluded."updatedAt"`,
      tx,
    )
    await execute(
      sql`INSERT INTO "platform_setting" ("key", "value", "updatedAt")
          VALUES (${SINCE}, to_jsonb(${(last?.at ?? now).toISOString()}::text), now()) ON CONFLICT DO NOTHING`,
      tx,
    )
  })
}

/** Since when outages are noticed; null: no worker has come yet. */
export async function watchedSince(): Promise<Date | null> {
  const setting = await db.platformSetting.findUnique({ where: { key: SINCE } })
  return setting && z.coerce.date().parse(setting.value)
}

/** Who comes in with the worker, in its first minutes, does not say that the pages were there before. */
async function anybodyActed(
  tx: Transaction,
  { transaction }: z.infer<typeof Heartbeat>,
  now: Date,
): Promise<boolean> {
  const rows = await select(
    z.object({ here: z.number() }),
    sql`SELECT 1::int AS "here" FROM "activity" a JOIN "community" c ON c."id" = a."communityId"
         WHERE a."transactionId" >= ${transaction} AND a."at" < ${new Date(now.getTime() - SHORTEST_MS)}
           AND c."origin" = 'local' LIMIT 1`,
    tx,
  )
  return rows.length > 0
}

/** Days that nobody could use, ascending: in the measures they count for nothing. */
export async function outageDays(): Promise<DayNumber[]> {
  return daysLost(await db.platformOutage.findMany({ orderBy: { from: 'asc' } }))
}
