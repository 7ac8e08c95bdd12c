import { z } from 'zod'
import { record } from '@/lib/activity'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import type { ReactionKind } from '@/prisma/client/enums'
import { replyFacts, threadFacts } from '../facts'
import { pageOfReply } from '../model/pages'
import type { ReactionCounts } from '../model/reactions'
import type { React } from '../schema'

const Counts = z.object({ reactions: z.record(z.string(), z.number()) })

/** Answers somebody's text with a sign, or takes the sign back. Twice is once. */
export async function react(
  viewer: Person,
  { communityId, threadId, replyId, kind, on }: z.output<typeof React>,
) {
  const thread = await threadFacts(communityId, threadId)
  authorize(viewer, 'thread.read', thread)
  const reply = replyId === null ? null : await replyFacts(communityId, replyId)
  if (reply === null) authorize(viewer, 'thread.react', thread)
  else authorize(viewer, 'reply.react', reply?.thread.id === threadId ? reply : null)
  const subjectKind = reply ? ('reply' as const) : ('thread' as const)
  const sign = { communityId, subjectId: reply?.id ?? threadId, memberId: viewer.id, kind }
  const reactions = await db.$transaction(async (tx) => {
    const at = new Date()
    const changed = on
      ? (await tx.reaction.createMany({ data: [{ ...sign, subjectKind, at }], skipDuplicates: true })).count
      : await takenBack(tx, sign)
    if (changed > 0 && on) {
      const otherId = (reply ?? thread).authorId
      await record(tx, {
        ...{ communityId, memberId: viewer.id, kind: 'react', subjectId: sign.subjectId, otherId, at },
      })
    }
    return counted(
      tx,
      subjectKind,
      { communityId, id: sign.subjectId },
      kind,
      changed === 0 ? 0 : on ? 1 : -1,
    )
  })
  return {
    slug: thread.community.slug,
    threadId,
    replyId: reply?.id ?? null,
    page: reply ? pageOfReply(reply.number) : 1,
    reactions,
  }
}

type Sign = { communityId: string; subjectId: string; memberId: string; kind: ReactionKind }

/** A sign taken back counts for nothing: as one fewer at the moment it was given, where that act is still kept. */
async function takenBack(tx: Transaction, sign: Sign): Promise<number> {
  const { communityId, subjectId, memberId } = sign
  const given = await tx.reaction.findUnique({
    where: { communityId_subjectId_memberId_kind: sign },
    select: { at: true },
  })
  const { count } = await tx.reaction.deleteMany({ where: sign })
  if (!given || count === 0) return 0
  const [act] = await select(
    z.object({ at: z.date() }),
    sql`SELECT a."at" FROM "activity" a
         WHERE a."communityId" = ${communityId}::uuid AND a."subjectId" = ${subjectId}::uuid
           AND a."memberId" = ${memberId}::uuid AND a."kind" = 'react'
           AND a."at" BETWEEN ${given.at}::timestamptz - interval '1 minute' AND ${given.at}::timestamptz + interval '1 minute'
         ORDER BY abs(extract(epoch FROM a."at" - ${given.at}::timestamptz)) LIMIT 1`,
    tx,
  )
  if (act) await record(tx, { communityId, memberId, kind: 'unreact', subjectId, at: act.at })
  return count
}

/** Adds to the counts kept beside the text; nothing to add only reads them. */
async function counted(
  tx: Transaction,
  subject: 'thread' | 'reply',
  { communityId, id }: { communityId: string; id: string },
  kind: ReactionKind,
  change: -1 | 0 | 1,
): Promise<ReactionCounts> {
  const table = subject === 'reply' ? sql`"reply"` : sql`"thread_counter"`
  const where =
    subject === 'reply'
      ? sql`"communityId" = ${communityId}::uuid AND "id" = ${id}::uuid`
      : sql`"communityId" = ${communityId}::uuid AND "threadId" = ${id}::uuid`
  if (change !== 0) {
    const useful = kind === 'useful' ? change : 0
    await execute(
      sql`UPDATE ${table} SET
            "useful" = GREATEST("useful" + ${useful}, 0),
            "reactions" = "reactions" || jsonb_build_object(${kind}::text,
              GREATEST(COALESCE(("reactions" ->> ${kind}::text)::int, 0) + ${change}, 0))
          WHERE ${where}`,
      tx,
    )
  }
  const [row] = await select(Counts, sql`SELECT "reactions" FROM ${table} WHERE ${where}`, tx)
  return row?.reactions ?? {}
}
