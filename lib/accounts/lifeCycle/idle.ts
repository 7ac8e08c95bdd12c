import { z } from 'zod'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { closeAccount } from '../closing'
import type { IdleDelays } from '../model/idle'
import { sendIdleWarning } from './letters'
import { idleDelays } from './delays'

const AT_ONCE = 500
const Id = z.object({ id: z.string() })

/** Since when nobody uses the account: the last sign-in, or the day it was opened, or opened again. */
export const idleSince = sql`greatest(coalesce(m."lastSeenAt", m."createdAt"), m."statusAt")`

export interface IdleRound {
  warned: number
  warnedAgain: number
  suspended: number
}

/**
 * Speaks to those who have not come for long, then closes. A sign-in meanwhile ends it: the notice goes, and each
 * step looks at the last sign-in again, on the row it holds. Run twice, it does nothing the second time.
 */
export async function lookAfterIdleAccounts(now: Date): Promise<IdleRound> {
  const delays = await idleDelays()
  const { daysBetween, warnAfterMonths: months } = delays
  await execute(
    sql`DELETE FROM "idle_notice" i USING "member" m
         WHERE m."id" = i."memberId" AND i."suspendedAt" IS NULL AND ${idleSince} > i."firstAt"`,
  )
  return {
    suspended: await each(now, due(delays, now, 'close'), (tx, id) => suspendIdle(tx, id, now, months)),
    warnedAgain: await each(now, due(delays, now, 'second'), async (tx, id) => {
      await tx.idleNotice.update({ where: { memberId: id }, data: { secondAt: now } })
      await sendIdleWarning(tx, id, { isLast: true, closesAt: inDays(now, daysBetween), months })
    }),
    warned: await each(now, due(delays, now, 'first'), async (tx, id) => {
      await tx.idleNotice.create({ data: { memberId: id, firstAt: now } })
      await sendIdleWarning(tx, id, { isLast: false, closesAt: inDays(now, 2 * daysBetween), months })
    }),
  }
}

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

/** Whose turn it is for a step; one whose notice is younger than the delay waits, whatever happened to the clock. */
function due({ warnAfterMonths, daysBetween }: IdleDelays, now: Date, step: 'first' | 'second' | 'close') {
  const waited = sql`${now}::timestamptz - make_interval(days => ${daysBetween}::int)`
  const notice = {
    first: sql`i."memberId" IS NULL`,
    second: sql`i."secondAt" IS NULL AND i."suspendedAt" IS NULL AND i."firstAt" <= ${waited}`,
    close: sql`i."secondAt" <= ${waited} AND i."suspendedAt" IS NULL`,
  }[step]
  return sql`
    SELECT m."id" FROM "member" m LEFT JOIN "idle_notice" i ON i."memberId" = m."id"
     WHERE m."status" = 'active' AND NOT m."isService"
       AND coalesce(m."lastSeenAt", m."createdAt") <= ${now}::timestamptz - make_interval(months => ${warnAfterMonths}::int)
       AND ${idleSince} <= ${now}::timestamptz - make_interval(months => ${warnAfterMonths}::int)
       AND NOT EXISTS (SELECT FROM "session" x WHERE x."memberId" = m."id" AND x."expiresAt" > ${now})
       AND ${notice}`
}

/** One transaction each, on a row looked at again under its lock: who has just signed in is left alone. */
async function each(
  now: Date,
  whoseTurn: ReturnType<typeof due>,
  act: (tx: Transaction, memberId: string) => Promise<void>,
): Promise<number> {
  let done = 0
  for (;;) {
    const some = await select(Id, sql`${whoseTurn} LIMIT ${AT_ONCE}`)
    for (const { id } of some) {
      await db.$transaction(async (tx) => {
        const [still] = await select(Id, sql`${whoseTurn} AND m."id" = ${id}::uuid FOR UPDATE OF m`, tx)
        if (!still) return
        await act(tx, id)
        done += 1
      })
    }
    if (some.length < AT_ONCE) return done
  }
}

async function suspendIdle(tx: Transaction, memberId: string, now: Date, months: number): Promise<void> {
  await tx.idleNotice.update({ where: { memberId }, data: { suspendedAt: now } })
  await closeAccount(tx, memberId, 'suspended', {
    actorId: null,
    reason: `Aucune connexion depuis ${months} mois`,
    now,
  })
}
