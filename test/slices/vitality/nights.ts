import { catchUp, openMonths, record } from '@/lib/activity'
import { db, execute, sql } from '@/lib/db'
import { addDays, parisDay } from '@/lib/time'
import type { ActivityKind } from '@/prisma/client/enums'
import type { Name, World } from '../../world'

/** The day of all these nights. */
export const now = new Date('2026-03-20T12:00:00Z')
export const today = parisDay(now)
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

export async function openNights(): Promise<void> {
  await openMonths('activity', new Date('2024-06-01'), later(60))
  await openMonths('notification', now, later(140))
  await openMonths('audit', now, later(140))
}

/** Forgets every life; the communities are old enough to be judged. */
export async function beginNights(): Promise<void> {
  await execute(
    sql`TRUNCATE "activity", "community_vitality", "vitality_verdict", "vitality_calibration", "vitality_weights", "vitality_review", "outbox", "notification", "mail", "platform_outage"`,
  )
  await execute(
    sql`UPDATE "community" SET "createdAt" = ${later(-500)}, "status" = 'active', "statusAt" = NULL`,
  )
  await catchUp(now)
  await rebuild()
}

/** The roll-ups forget what was emptied under them. */
export const rebuild = () =>
  execute(sql`TRUNCATE "member_month", "community_day", "community_span", "contributor", "tie_month"`)

/** Somebody gave something there on each of these days before today. */
export async function actedIn(
  { ids }: World,
  communityId: string,
  daysAgo: number[],
  who: Name = 'bob',
  kind: ActivityKind = 'reply',
): Promise<void> {
  for (const ago of daysAgo) {
    const at = new Date(`${addDays(today, -ago)}T10:00:00Z`)
    await record(db, { communityId, memberId: ids[who], kind, at })
  }
  await catchUp(now)
}

export const weekly = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, week) => from + 7 * week)

export const verdictOn = (communityId: string) =>
  db.communityVitality.findUniqueOrThrow({ where: { communityId } })
