import fc from 'fast-check'
import { catchUp, record } from '@/lib/activity'
import { db, execute, idAt, sql } from '@/lib/db'
import { addDays, parisDay, startOfMonth, workingTimeBetween } from '@/lib/time'
import type { ActivityKind } from '@/prisma/client/enums'

export const now = new Date('2026-03-20T12:00:00Z')
export const day = 86_400_000

/** What five people, by number, do in a community. */
export interface Life {
  acts: { who: number; to: number | null; kind: ActivityKind; at: Date }[]
  threads: { who: number; openedAt: Date; answeredAt: Date | null }[]
  readings: { who: number; at: Date }[]
}

/** Writes it down in that community, lived by these five. */
export async function live({ acts, threads, readings }: Life, communityId: string, ids: readonly string[]) {
  const id = (who: number) => ids[who % ids.length] as string
  for (const { who, to, kind, at } of acts)
    await record(db, {
      communityId,
      memberId: id(who),
      otherId: to === null ? null : id(to),
      kind,
      at,
    })
  for (const { who, openedAt, answeredAt } of threads) {
    const thread = { communityId, id: idAt(openedAt) }
    await db.thread.create({
      data: { ...thread, title: 'x', body: 'x', bodyHtml: 'x', authorId: id(who), createdAt: openedAt },
    })
    await db.threadCounter.create({
      data: { communityId, threadId: thread.id, lastActivityAt: openedAt, firstReplyAt: answeredAt },
    })
  }
  // Written down as `flushPresence` does; this process would remember the marks of a life that is gone.
  for (const { who, at } of readings)
    await execute(sql`INSERT INTO "presence_month" AS p ("communityId", "month", "memberId", "days")
      VALUES (${communityId}::uuid, ${startOfMonth(parisDay(at))}::date, ${id(who)}::uuid, ${1 << (Number(parisDay(at).slice(8)) - 1)})
      ON CONFLICT ("communityId", "month", "memberId") DO UPDATE SET "days" = p."days" | excluded."days"`)
  await catchUp(now)
}

const contributes = (kind: ActivityKind) => !['react', 'join', 'bot'].includes(kind)

/** The figures of METRICS §2 again, straight from what was done, day after day and pair after pair. */
export function slowly({ acts, threads, readings }: Life, start: string, end: string) {
  const people = [0, 1, 2, 3, 4]
  const within = (at: Date, from = start, to = end) => parisDay(at) >= from && parisDay(at) < to
  const gave = (who: number) => acts.filter((act) => act.who % 5 === who && contributes(act.kind))
  const here = (who: number) => gave(who).filter(({ at }) => within(at))
  const reacted = (who: number) =>
    acts.some((act) => act.who % 5 === who && act.kind === 'react' && within(act.at))
  const read = (who: number) => readings.some((reading) => reading.who % 5 === who && within(reading.at))
  const answered = (one: number, other: number) =>
    here(one).some(({ to }) => to !== null && to % 5 === other && other !== one)
  const tied = (one: number, other: number) => answered(one, other) || answered(other, one)
  const pairs = people.flatMap((one) =>
    people.filter((other) => other > one).map((other) => [one, other] as const),
  )
  const any = pairs.filter(([one, other]) => tied(one, other))
  const dayNumber = (at: Date) => Date.parse(parisDay(at)) / day
  const back = (who: number) => {
    const before = gave(who).filter(({ at }) => parisDay(at) < start)
    if (before.length === 0 || here(who).length === 0) return false
    return (
      Math.min(...here(who).map(({ at }) => dayNumber(at))) -
        Math.max(...before.map(({ at }) => dayNumber(at))) >
      90
    )
  }
  const judged = threads.filter(
    ({ openedAt }) => within(openedAt) && now.getTime() - openedAt.getTime() >= 7 * day,
  )
  const opened = threads.filter(({ openedAt }) => within(openedAt))
  const couldBeSoon = opened.filter(
    ({ openedAt, answeredAt }) =>
      (answeredAt && workingTimeBetween(openedAt, answeredAt) <= 2 * day) ||
      workingTimeBetween(openedAt, now) >= 2 * day,
  )
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const who = (is: (person: number) => boolean) => people.filter(is).length
  return {
    active: who((one) => here(one).length > 0 || reacted(one) || read(one)),
    reading: who((one) => here(one).length === 0 && !reacted(one) && read(one)),
    reacting: who((one) => here(one).length === 0 && reacted(one)),
    contributing: who((one) => here(one).length > 0),
    contributions: people.reduce((sum, one) => sum + here(one).length, 0),
    engaged: who(
      (one) =>
        new Set(here(one).map(({ at }) => parisDay(at))).size >= 4 &&
        people.filter((other) => tied(one, other)).length >= 3,
    ),
    new: who((one) => here(one).length > 0 && !gave(one).some(({ at }) => parisDay(at) < start)),
    reactivated: who(back),
    lost: who(
      (one) =>
        here(one).length === 0 &&
        gave(one).filter(({ at }) => within(at, addDays(start, -90), start)).length >= 4,
    ),
    pairs: any.length,
    reciprocity: share(
      any.filter(([one, other]) => answered(one, other) && answered(other, one)).length,
      any.length,
    ),
    judgedThreads: judged.length,
    replyRate: share(
      judged.filter(
        (thread) => thread.answeredAt && thread.answeredAt.getTime() - thread.openedAt.getTime() <= 7 * day,
      ).length,
      judged.length,
    ),
    neverAnswered: share(judged.filter(({ answeredAt }) => answeredAt === null).length, judged.length),
    answeredSoon: share(
      couldBeSoon.filter(
        ({ openedAt, answeredAt }) => answeredAt && workingTimeBetween(openedAt, answeredAt) <= 2 * day,
      ).length,
      couldBeSoon.length,
    ),
  }
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
    fc.tuple(person, moment, fc.option(fc.nat(20 * 24))).map(([who, openedAt, hours]) => ({
      who,
      openedAt,
      answeredAt:
        hours === null ? null : new Date(Math.min(openedAt.getTime() + hours * 3_600_000, now.getTime())),
    })),
    { maxLength: 12 },
  ),
  readings: fc.array(fc.record({ who: person, at: moment }), { maxLength: 20 }),
})

/** Nothing has happened yet. */
export async function forgetLife() {
  await execute(sql`TRUNCATE "activity", "thread", "thread_counter", "presence_month", "community_figure"`)
  await execute(sql`UPDATE "rollup_mark" SET "version" = 0`)
}
