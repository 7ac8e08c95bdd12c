import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { administeredAccount } from '../administration/facts'
import { idleDelays } from '../lifeCycle/delays'
import type { EraseIdle } from '../schema'
import { inRegretDays } from './ask'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  since: z.date(),
  dueAt: z.date().nullable(),
})

/** Closed accounts that nobody has used for two years: erasure is proposed, never done by itself. */
export async function proposedForErasure(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'accounts.administer')
  const delays = await idleDelays()
  const accounts = await select(
    Row,
    sql`SELECT m."id", m."name", o."shortName" AS "organisation", coalesce(m."lastSeenAt", m."createdAt") AS "since",
               e."dueAt"
          FROM "member" m JOIN "idle_notice" i ON i."memberId" = m."id" AND i."suspendedAt" IS NOT NULL
          LEFT JOIN "organisation" o ON o."id" = m."organisationId"
          LEFT JOIN "erasure" e ON e."memberId" = m."id" AND e."doneAt" IS NULL
         WHERE m."status" = 'suspended' AND m."erasedAt" IS NULL AND ${visibleInSql.accounts(viewer)}
           AND coalesce(m."lastSeenAt", m."createdAt")
               <= ${now}::timestamptz - make_interval(months => ${delays.eraseAfterMonths}::int)
         ORDER BY 4, m."id" LIMIT 200`,
  )
  return { accounts, delays, maySetDelays: viewer.platformRole === 'dinum' }
}

export type IdleRoom = Awaited<ReturnType<typeof proposedForErasure>>

/** Accepts the proposal: erased in thirty days, unless the account is opened again meanwhile. */
export async function eraseIdle(viewer: Person, { memberId }: z.output<typeof EraseIdle>): Promise<void> {
  await administeredAccount(viewer, memberId)
  const now = new Date()
  const { accounts } = await proposedForErasure(viewer, now)
  if (!accounts.some(({ id }) => id === memberId))
    throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
  await db.$transaction(async (tx) => {
    await tx.erasure.create({
      data: {
        memberId,
        askedAt: now,
        dueAt: inRegretDays(now),
        tokenHash: randomBytes(24).toString('base64url'),
      },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.planErasure',
      subjectKind: 'member',
      subjectId: memberId,
    })
  })
}
