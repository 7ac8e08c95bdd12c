import fc from 'fast-check'
import { catchUp, record } from '@/lib/activity'
import { db, execute, idAt, newId, sql } from '@/lib/db'
import { parisDay, startOfMonth } from '@/lib/time'
import type { ActivityKind } from '@/prisma/client/enums'

export const now = new Date('2026-03-20T12:00:00Z')
export const day = 86_400_000

/** What five people, by number, do in a community. The first and the third run it. */
export interface Life {
  acts: { who: number; to: number | null; kind: ActivityKind; at: Date }[]
  threads: { who: number; openedAt: Date; answers: { who: number; at: Date }[] }[]
  readings: { who: number; at: Date }[]
  /** When each came, and left; those who run it never leave. Left out: as the world has them. */
  stays?: { from: Date; to: Date | null }[]
}

/** Writes it down in that community, lived by these five. */
export async function live(
  { acts, threads, readings, stays = [] }: Life,
  communityId: string,
  ids: readonly string[],
) {
  const id = (who: number) => ids[who % ids.length] as string
  for (const { who, to, kind, at } of acts)
    await record(db, {
      communityId,
      memberId: id(who),
      otherId: to === null ? null : id(to),
      kind,
      at,
    })
  for (const [who, { from, to }] of stays.entries()) {
    const place = { communityId, memberId: id(who) }
    await db.membership.update({
      where: { communityId_memberId: place },
      data: { joinedAt: from, leftAt: to, status: to ? 'left' : 'member' },
    })
    // The database has noted the stay of the life before.
    await db.membership.update({ where: { communityId_memberId: place }, data: { formerStays: [] } })
  }
  for (const { who, openedAt, answers } of threads) {
    const thread = { communityId, id: idAt(openedAt) }
    await db.thread.create({
      data: { ...thread, title: 'x', body: 'x', bodyHtml: 'x', authorId: id(who), createdAt: openedAt },
    })
    const inOrder = answers.toSorted((one, other) => one.at.getTime() - other.at.getTime())
    const first = inOrder.find((answer) => id(answer.who) !== id(who))
    await db.threadCounter.create({
      data: {
        ...{ communityId, threadId: thread.id, lastActivityAt: openedAt },
        ...(first ? { firstReplyAt: first.at, firstReplyById: id(first.who) } : {}),
      },
    })
    await db.reply.createMany({
      data: inOrder.map((answer, index) => ({
        ...{ communityId, id: newId(), threadId: thread.id, number: index + 1 },
        ...{ body: 'x', bodyHtml: 'x', authorId: id(answer.who), createdAt: answer.at },
      })),
    })
  }
  // Written down as `flushPresence` does; this process would remember the marks of a life that is gone.
  for (const { who, at } of readings)
    await execute(sql`INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
      VALUES (${communityId}::uuid, ${startOfMonth(parisDay(at))}::date, ${id(who)}::uuid, ${1 << (Number(parisDay(at).slice(8)) - 1)})
      ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"`)
  await catchUp(now)
}

const moment = fc.date({
  min: new Date('2025-09-01'),
  max: new Date('2026-03-19T22:00:00Z'),
  noInvalidDate: true,
})
const person = fc.nat(4)
export const life: fc.Arbitrary<Life> = fc.record({
  acts: fc.array(
    fc.record({
      who: person,
      to: fc.option(person),
      kind: fc.constantFrom<ActivityKind>('thread', 'reply', 'comment', 'react', 'join', 'bot'),
      at: moment,
    }),
    { maxLength: 60 },
  ),
  threads: fc.array(
    fc
      .tuple(person, moment, fc.array(fc.tuple(person, fc.nat(20 * 24)), { maxLength: 3 }))
      .map(([who, openedAt, answers]) => ({
        who,
        openedAt,
        answers: answers.map(([by, hours]) => ({
          who: by,
          at: new Date(Math.min(openedAt.getTime() + hours * 3_600_000, now.getTime())),
        })),
      })),
    { maxLength: 12 },
  ),
  readings: fc.array(fc.record({ who: person, at: moment }), { maxLength: 40 }),
  stays: fc.array(fc.tuple(moment, fc.option(fc.nat(150))), { minLength: 5, maxLength: 5 }).map((stays) =>
    stays.map(([from, days], who) => ({
      from,
      to: days === null || who === 0 || who === 2 ? null : new Date(from.getTime() + days * day),
    })),
  ),
})

/** Nothing has happened yet. */
export async function forgetLife() {
  await execute(
    sql`TRUNCATE "activity", "thread", "thread_counter", "reply", "presence_month", "community_figure"`,
  )
  await execute(sql`UPDATE "rollup_mark" SET "version" = 0`)
}
