import { viewerOf } from '@/lib/auth'
import { db, execute, sql } from '@/lib/db'
import { choose, forgetChoice } from './choosing'
import type { Kind } from './model/kinds'
import { EVERYTHING, PLATFORM } from './model/wanted'
import { aboutThread } from './news'
import { mayHear, subjectOf } from './subject'
import { stopOf, stopToken, type Stop } from './token'

/*
 * The links at the foot of mails. Whoever holds one needs no session (RFC 8058): its signature is the leave, and it
 * opens nothing but this one switch of this one person. Every act is idempotent and effective at once: a mail that
 * already waits is asked about again when it leaves.
 */

/** Stops what the link says. @returns false when the link is not one of ours */
export async function stopMails(token: string): Promise<boolean> {
  const stop = stopOf(token)
  if (!stop || !(await exists(stop))) return false
  if (stop.what === 'thread') await follow(stop, 'muted')
  else await db.$transaction((tx) => choose(tx, stop.memberId, PLATFORM, kindOf(stop), { byMail: false }))
  return true
}

/** Takes it back: as before the click, when these mails did arrive. */
export async function resumeMails(token: string): Promise<boolean> {
  const stop = stopOf(token)
  if (!stop || !(await exists(stop))) return false
  if (stop.what === 'thread') await follow(stop, 'watching')
  else if (stop.what === 'all')
    await db.$transaction((tx) => forgetChoice(tx, stop.memberId, PLATFORM, EVERYTHING))
  else await db.$transaction((tx) => choose(tx, stop.memberId, PLATFORM, stop.kind, { byMail: true }))
  return true
}

const kindOf = (stop: Exclude<Stop, { what: 'thread' }>) => (stop.what === 'all' ? EVERYTHING : stop.kind)

const exists = async ({ memberId }: Stop) => (await db.member.count({ where: { id: memberId } })) > 0

const follow = (
  { communityId, threadId, memberId }: Extract<Stop, { what: 'thread' }>,
  level: 'muted' | 'watching',
) =>
  execute(
    sql`INSERT INTO "thread_follow" ("communityId", "threadId", "memberId", "level")
        VALUES (${communityId}::uuid, ${threadId}::uuid, ${memberId}::uuid, ${level}::"FollowLevel")
        ON CONFLICT ("communityId", "threadId", "memberId") DO UPDATE SET "level" = excluded."level"`,
  )

/** What the page of a link shows. */
export interface StopPage {
  what: Stop['what']
  kind: Kind | null
  /** The thread's title, while that person may read it. */
  title: string | null
  /** Whose mails, without saying the whole address to whoever was forwarded the mail. */
  maskedEmail: string
  isStopped: boolean
  /** The link that stops everything. */
  everything: string
}

export async function stopPage(token: string): Promise<StopPage | null> {
  const stop = stopOf(token)
  const member =
    stop && (await db.member.findUnique({ where: { id: stop.memberId }, select: { email: true } }))
  if (!stop || !member) return null
  return {
    what: stop.what,
    kind: stop.what === 'kind' ? stop.kind : null,
    title: stop.what === 'thread' ? await titleOf(stop) : null,
    maskedEmail: member.email.replace(/^(.)[^@]*/, '$1…'),
    isStopped: await isStopped(stop),
    everything: stopToken({ memberId: stop.memberId, what: 'all' }),
  }
}

async function titleOf({
  memberId,
  communityId,
  threadId,
}: Extract<Stop, { what: 'thread' }>): Promise<string | null> {
  const [viewer, subject] = await Promise.all([
    viewerOf(memberId),
    subjectOf(aboutThread(communityId, threadId)),
  ])
  return viewer && subject && mayHear(viewer, 'reply', subject) ? subject.title : null
}

async function isStopped(stop: Stop): Promise<boolean> {
  if (stop.what === 'thread') {
    const { communityId, threadId, memberId } = stop
    const key = { communityId_threadId_memberId: { communityId, threadId, memberId } }
    return (await db.threadFollow.findUnique({ where: key }))?.level === 'muted'
  }
  const key = { memberId_scope_kind: { memberId: stop.memberId, scope: PLATFORM, kind: kindOf(stop) } }
  return (await db.notificationChoice.findUnique({ where: key }))?.byMail === false
}
