import { z } from 'zod'
import { execute, forgetRows, select, sql, type Leaving } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import { firstMonthKept } from './retention'
import { withMark } from './rollup/mark'
import { countNew } from './rollup'

/** Communities whose old acts are looked for in one statement. */
const AT_ONCE = 200

/**
 * Forgets the acts of our own communities that are older than what is kept, and the monthly figures of members that are
 * older still. First everything is counted, and written down that nothing before that day will be counted again; only
 * then acts go: stopped anywhere, it goes on the next time, and no figure changes.
 */
export async function forgetOldActs({ now, signal }: { now: Date } & Leaving): Promise<void> {
  const first = firstMonthKept('acts', now)
  await withMark(async (tx, span, state) => {
    await countNew(tx, span, state, now)
    if (span.keptFrom !== null && span.keptFrom >= first) return
    await execute(sql`UPDATE "rollup_mark" SET "keptFrom" = ${first}::date WHERE "name" = 'acts'`, tx)
  })
  await eachOwnCommunity(signal, async (ids) => {
    await forgetRows(
      sql`"activity"`,
      [sql`"communityId"`, sql`"at"`, sql`"id"`],
      // What a transaction still running wrote is not counted yet: it stays for the next night.
      sql`"communityId" = ANY(${ids}::uuid[]) AND "at" < ${startOfDay(first)}
          AND "transactionId" < (SELECT "transactionId" FROM "rollup_mark" WHERE "name" = 'acts')`,
      { signal },
    )
    await forgetFigures(ids, firstMonthKept('figures', now), { signal })
  })
}

async function forgetFigures(ids: string[], first: Day, leaving: Leaving) {
  const [communityId, month, memberId] = [sql`"communityId"`, sql`"month"`, sql`"memberId"`]
  const old = sql`"communityId" = ANY(${ids}::uuid[]) AND "month" < ${first}::date`
  await forgetRows(sql`"member_month"`, [communityId, month, memberId], old, leaving)
  await forgetRows(sql`"tie_month"`, [communityId, month, memberId, sql`"otherId"`], old, leaving)
}

async function eachOwnCommunity(signal: AbortSignal | undefined, work: (ids: string[]) => Promise<void>) {
  let after = '00000000-0000-0000-0000-000000000000'
  while (!signal?.aborted) {
    const rows = await select(
      z.object({ id: z.string() }),
      sql`SELECT "id" FROM "community" WHERE "origin" = 'local' AND "id" > ${after}::uuid ORDER BY "id" LIMIT ${AT_ONCE}`,
    )
    const last = rows.at(-1)
    if (!last) return
    await work(rows.map(({ id }) => id))
    after = last.id
  }
}
