import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { replyFacts, threadFacts } from '../facts'
import { differences, type Piece } from '../model/difference'
import { isId, pageOfReply } from '../model/pages'

const Version = z.object({
  version: z.number(),
  title: z.string().nullable(),
  body: z.string(),
  writtenAt: z.date(),
})

export interface HistoryStep {
  version: number
  writtenAt: Date
  /** What changed since the version before; the whole text for the first. */
  title: Piece[] | null
  body: Piece[]
}

/** Every version of a text, the newest first, each with what it changed. Whoever may read the text may see how it came. */
export async function textHistory(viewer: Person, slug: string, threadId: string, replyId: string | null) {
  const community = await db.community.findUnique({ where: { slug }, select: { id: true, name: true } })
  if (!community || !isId(threadId) || (replyId !== null && !isId(replyId))) throw new NotFound()
  const thread = await threadFacts(community.id, threadId)
  authorize(viewer, 'thread.read', thread)
  const reply = replyId === null ? null : await replyFacts(community.id, replyId)
  if (replyId !== null) authorize(viewer, 'reply.read', reply?.thread.id === threadId ? reply : null)
  const versions = await versionsOf(community.id, replyId ?? threadId, replyId === null)
  const steps = versions.map((each, index): HistoryStep => {
    const earlier = versions[index - 1]
    return {
      version: each.version,
      writtenAt: each.writtenAt,
      title: each.title === null ? null : differences(earlier?.title ?? '', each.title, index === 0),
      body: differences(earlier?.body ?? '', each.body, index === 0),
    }
  })
  return {
    community: { id: community.id, slug, name: community.name },
    threadId,
    replyId,
    title: thread.title,
    number: reply?.number ?? 0,
    page: pageOfReply(reply?.number ?? 1),
    steps: steps.reverse(),
  }
}

const versionsOf = (communityId: string, subjectId: string, isThread: boolean) =>
  select(
    Version,
    sql`SELECT "version", "title", "body", "writtenAt" FROM "revision"
         WHERE "communityId" = ${communityId}::uuid AND "subjectId" = ${subjectId}::uuid
        UNION ALL
        SELECT "version", ${isThread ? sql`"title"` : sql`NULL`}, "body", COALESCE("editedAt", "createdAt")
          FROM ${isThread ? sql`"thread"` : sql`"reply"`}
         WHERE "communityId" = ${communityId}::uuid AND "id" = ${subjectId}::uuid
         ORDER BY "version"`,
  )
