import { viewersOf } from '@/lib/auth'
import { execute, newId, sql, type Transaction } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { levelOf, type NewsKind } from './model/kinds'
import { EVERYTHING, PLATFORM, wanted } from './model/wanted'
import type { News } from './news'
import { queueNewsMail } from './newsMail'
import { mayHear, subjectOf, type Subject } from './subject'

/** People looked at together: a room of thousands is told in a few queries. */
const TOGETHER = 500

/**
 * Tells those who may and want to hear, each once: a line on the site, a mail, both or neither. Whoever did it,
 * cannot read it, or asked for quiet hears nothing.
 */
export async function notify(tx: Transaction, news: News, now: Date): Promise<void> {
  const subject = await subjectOf(news.about, tx)
  if (!subject) return
  const memberIds = [...news.hearers.keys()].filter((id) => id !== news.actorId)
  for (let from = 0; from < memberIds.length; from += TOGETHER) {
    await notifySome(tx, news, subject, memberIds.slice(from, from + TOGETHER), now)
  }
}

async function notifySome(tx: Transaction, news: News, subject: Subject, memberIds: string[], now: Date) {
  const viewers = await viewersOf(memberIds)
  const told = memberIds.flatMap((id) => {
    const viewer = viewers.get(id)
    const kind = news.hearers.get(id)!
    return viewer && mayHear(viewer, kind, subject) ? [{ viewer, kind }] : []
  })
  if (told.length === 0) return
  const choices = await choicesOf(tx, told, subject.place?.id ?? null)
  const byMember = Map.groupBy(choices, ({ memberId }) => memberId)
  const channels = told.map(({ viewer, kind }) => ({
    ...{ viewer, kind },
    ...wanted(kind, subject.place, byMember.get(viewer.id) ?? []),
  }))
  const { communityId, subjectKind, subjectId, threadId } = news.about
  await tx.notification.createMany({
    data: channels
      .filter(({ onSite }) => onSite)
      .map(({ viewer, kind }) => ({
        ...{ memberId: viewer.id, at: now, id: newId(), kind, level: levelOf[kind], actorId: news.actorId },
        ...{ communityId, subjectKind, subjectId, threadId },
        detail: detailOf(news),
      })),
  })
  await watch(
    tx,
    news,
    told.filter(({ kind }) => kind === 'mention').map(({ viewer }) => viewer.id),
  )
  for (const { viewer, kind, byMail } of channels) {
    if (byMail) await queueNewsMail(tx, viewer, kind, news, subject)
  }
}

const detailOf = ({ accepted, reason, step, proposed }: News) => ({
  ...(accepted !== undefined && { accepted }),
  ...(reason && { reason }),
  ...(step && { step }),
  ...(proposed && { proposed }),
})

const choicesOf = (tx: Transaction, told: { viewer: Person; kind: NewsKind }[], communityId: string | null) =>
  tx.notificationChoice.findMany({
    where: {
      memberId: { in: told.map(({ viewer }) => viewer.id) },
      scope: { in: [PLATFORM, ...(communityId ? [communityId] : [])] },
      kind: { in: [EVERYTHING, ...new Set(told.map(({ kind }) => kind))] },
    },
  })

/** Whoever is named in a thread hears what follows, until they say otherwise. */
async function watch(tx: Transaction, { about }: News, memberIds: string[]): Promise<void> {
  if (!about.threadId || memberIds.length === 0) return
  await execute(
    sql`INSERT INTO "thread_follow" ("communityId", "threadId", "memberId", "level")
        SELECT ${about.communityId}::uuid, ${about.threadId}::uuid, unnest(${memberIds}::uuid[]), 'watching'
        ON CONFLICT ("communityId", "threadId", "memberId")
        DO UPDATE SET "level" = 'watching' WHERE "thread_follow"."level" = 'normal'`,
    tx,
  )
}
