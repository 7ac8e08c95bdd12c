import { catchUp, openMonths, record } from '@/lib/activity'
import { db, execute, sql } from '@/lib/db'
import { addDays, parisDay } from '@/lib/time'
import { assessAll } from '@/lib/vitality/night'
import { answerReview } from '@/lib/vitality/commands/answer'
import { conductSome } from '@/lib/vitality/commands/conduct'
import { AnswerReview, ConductReviews } from '@/lib/vitality/schema'
import { drainOutbox } from '@/lib/notifications/drain'
import type { Name, World, WorldCommunity } from '../../world'

export const now = new Date()
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

/** Forgets every life and every review; the communities are old enough to be judged. */
export async function beginAgain(): Promise<void> {
  await openMonths('activity', later(-500), later(200))
  await openMonths('notification', later(-130), later(200))
  await openMonths('audit', later(-130), later(450))
  await execute(
    sql`TRUNCATE "activity", "community_vitality", "vitality_verdict", "vitality_review", "closing_lesson",
                 "merged_member", "outbox", "notification", "mail", "member_month", "community_day", "community_span",
                 "contributor", "tie_month"`,
  )
  await execute(
    sql`UPDATE "community" SET "createdAt" = ${later(-500)}, "status" = 'active', "statusAt" = NULL,
               "orphanedAt" = NULL`,
  )
  await catchUp(now)
}

/** Somebody replied, so many days from now. */
export async function wrote(world: World, { id }: WorldCommunity, who: Name, days: number[]): Promise<void> {
  for (const day of days) {
    const at = new Date(`${addDays(parisDay(now), day)}T10:00:00Z`)
    await record(db, { communityId: id, memberId: world.ids[who], kind: 'reply', at })
  }
  await catchUp(now)
}

/** These lived every week until four months ago: the night sees them fall asleep today. */
export async function fallAsleep(world: World, ...rooms: WorldCommunity[]): Promise<void> {
  const weeks = Array.from({ length: 35 }, (_, week) => -365 + 7 * week)
  for (const room of rooms) await wrote(world, room, 'bob', weeks)
  await assessAll(later(-126))
  await assessAll(now)
}

export const reviewOf = ({ id }: WorldCommunity) =>
  db.vitalityReview.findFirst({ where: { communityId: id }, orderBy: { openedAt: 'desc' } })

/** Who heard what about sleep and reviews. */
export async function saidIn(world: World): Promise<string[]> {
  await drainOutbox({ now })
  const rows = await db.notification.findMany({ where: { kind: { in: ['review', 'sleep', 'help'] } } })
  const nameOf = (memberId: string) => Object.entries(world.ids).find(([, id]) => id === memberId)?.[0]
  return rows
    .map(({ memberId, kind, detail }) =>
      [nameOf(memberId), kind, (detail as { step?: string }).step].filter(Boolean).join(' '),
    )
    .sort()
}

export const answerIn = async (
  world: World,
  { slug }: WorldCommunity,
  who: Name,
  choice: string,
  more: object,
) => answerReview(await world.as(who), AnswerReview.parse({ slug, choice, ...more }))

export const conductIn = async (world: World, who: Name, act: string, rooms: WorldCommunity[]) =>
  conductSome(await world.as(who), ConductReviews.parse({ act, ids: rooms.map(({ id }) => id) }))
