import { z } from 'zod'
import { authorName } from '@/lib/comments'
import { communityFactColumns } from '@/lib/communities'
import { db, select, sql } from '@/lib/db'
import { can, NotFound, roleIn, type Person } from '@/lib/policy'
import { MemberStatus } from '@/prisma/client/enums'
import { passageOf } from './model/candidates/found'

/** A message a practice may be drawn from. */
export interface Told {
  subjectKind: 'thread' | 'reply'
  subjectId: string
  authorId: string
  author: string
  /** An account that is closed, or no person: nobody could say yes. */
  isHere: boolean
  body: string
  /** What one would quote of it. */
  words: string
}

const Message = z.object({
  subjectKind: z.enum(['thread', 'reply']),
  subjectId: z.string(),
  authorId: z.string(),
  name: z.string(),
  status: z.enum(MemberStatus),
  isService: z.boolean(),
  body: z.string(),
})

/** A community somebody may draw from: they read it, and belong to it; or it is open to all, and they sift what is told there. */
export async function roomToDrawFrom(viewer: Person, communityId: string) {
  const community = await roomIfDrawn(viewer, communityId)
  if (!community) throw new NotFound()
  return community
}

export const mayDrawFrom = async (viewer: Person, communityId: string): Promise<boolean> =>
  (await roomIfDrawn(viewer, communityId)) !== null

async function roomIfDrawn(viewer: Person, communityId: string) {
  const community = await db.community.findUnique({
    where: { id: communityId },
    select: { ...communityFactColumns, slug: true, name: true },
  })
  if (!community || !can(viewer, 'community.read', community)) return null
  return roleIn(viewer, communityId) !== null || can(viewer, 'practice.sift', community) ? community : null
}

/**
 * The thread’s own text, the answer that settled it, and the message one came for; as they are now, without those that
 * were taken away.
 */
export async function toldIn(
  viewer: Person,
  communityId: string,
  threadId: string,
  subjectId: string | null,
): Promise<{ title: string; told: Told[] } | null> {
  const thread = await db.thread.findUnique({
    where: { communityId_id: { communityId, id: threadId } },
    select: { title: true, acceptedReplyId: true, removedAt: true },
  })
  if (!thread || thread.removedAt) return null
  const replyIds = [thread.acceptedReplyId, subjectId].filter((id) => id !== null)
  const messages = await select(
    Message,
    sql`SELECT x.*, m."name", m."status", m."isService"
          FROM (SELECT 'thread' AS "subjectKind", t."id" AS "subjectId", t."authorId", t."body", t."createdAt" AS "at"
                  FROM "thread" t WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid
                UNION ALL
                SELECT 'reply', r."id", r."authorId", r."body", r."createdAt" FROM "reply" r
                 WHERE r."communityId" = ${communityId}::uuid AND r."id" = ANY(${replyIds}::uuid[])
                   AND r."threadId" = ${threadId}::uuid AND r."removedAt" IS NULL) x
          JOIN "member" m ON m."id" = x."authorId" ORDER BY x."at"`,
  )
  return {
    title: thread.title,
    told: messages.map(({ name, status, isService, ...message }) => ({
      ...message,
      author: authorName(viewer, { name, status }),
      isHere: status === 'active' && !isService,
      words: passageOf(message.body) ?? '',
    })),
  }
}

/** Words of somebody else, which they may be asked for. */
export interface Quotable {
  subjectId: string
  author: string
  words: string
}

/** Of what a thread tells, what one may ask others for. */
export const quotableIn = (viewer: Person, told: readonly Told[]): Quotable[] =>
  told.filter(({ authorId, isHere, words }) => authorId !== viewer.id && isHere && words !== '')
