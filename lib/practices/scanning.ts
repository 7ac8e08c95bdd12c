import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { db, empty, idAt, newId, select, sql, type Leaving } from '@/lib/db'
import { stemsOf } from '@/lib/text'
import { nearestIn } from './model/candidates/known'
import { lessonIn } from './model/candidates/found'
import { present } from './text'

/** A message is looked at once others have had time to thank for it. */
export const settledAfterDays = 2
/** Messages that are read together, and whose end is written down together. */
const TOGETHER = 500
const NIL = '00000000-0000-0000-0000-000000000000'

const Message = z.object({
  subjectKind: z.enum(['thread', 'reply']),
  subjectId: z.string(),
  threadId: z.string(),
  authorId: z.string(),
  body: z.string(),
  writtenAt: z.date(),
  reactions: z.record(z.string(), z.number()),
  isLookedAt: z.boolean(),
})
type Message = z.infer<typeof Message>

type Scanning = { now: Date; /** Only these. */ communityIds?: readonly string[] } & Leaving

/**
 * Looks through what was written in our communities since the last time for lessons worth a person’s look. Killed at any
 * moment, the next run goes on: each piece is one transaction with how far it got. Nothing is kept of a message but where
 * it is and what speaks for it.
 * @returns how many messages were read
 */
export async function scanMessages({ now, signal, communityIds }: Scanning): Promise<number> {
  const until = new Date(now.getTime() - settledAfterDays * 86_400_000)
  const rooms = await select(
    z.object({ id: z.string(), lastId: z.string().nullable() }),
    sql`SELECT c."id", s."lastId" FROM "community" c LEFT JOIN "practice_scan" s ON s."communityId" = c."id"
         WHERE c."origin" = 'local' AND c."status" <> 'deleted'
           ${communityIds ? sql`AND c."id" = ANY(${[...communityIds]}::uuid[])` : empty}
           AND EXISTS (SELECT FROM "thread_counter" k WHERE k."communityId" = c."id"
                          AND k."lastActivityAt" > coalesce(s."until", '-infinity'::timestamptz))
         ORDER BY c."id"`,
  )
  if (rooms.length === 0) return 0
  const nearestTo = await knownPractices()
  let read = 0
  for (const { id, lastId } of rooms) {
    let from = lastId ?? NIL
    for (let some = TOGETHER; some === TOGETHER && !signal?.aborted;) {
      const messages = await messagesAfter(id, from, until)
      some = messages.length
      read += some
      from = messages.at(-1)?.subjectId ?? from
      await keep(id, messages, { lastId: from, until: some === TOGETHER ? null : until }, nearestTo, now)
    }
    if (signal?.aborted) break
  }
  return read
}

/** What is known already: what is shared, and what comes with the platform. */
async function knownPractices() {
  const practices = await db.practice.findMany({
    where: { sharedAt: { not: null }, retiredAt: null },
    select: {
      id: true,
      versions: { ...present, select: { title: true, situation: true, whenTo: true, result: true } },
    },
  })
  return nearestIn(
    practices.map(({ id, versions }) => ({ id, text: Object.values(versions[0] ?? {}).join('\n') })),
  )
}

/**
 * Threads and replies of a community after a key, in order; their keys are of the moment they were written. What was taken
 * away, what machines wrote, and what those who do not want to be counted wrote, is passed over.
 */
const messagesAfter = (communityId: string, lastId: string, until: Date): Promise<Message[]> =>
  select(
    Message,
    sql`SELECT x.*, x."removedAt" IS NULL AND m."id" IS NOT NULL
               AND ${isCountedInSql(sql`x."authorId"`, sql`x."writtenAt"`)} AS "isLookedAt"
          FROM (
            (SELECT 'thread' AS "subjectKind", t."id" AS "subjectId", t."id" AS "threadId", t."authorId", t."body",
                    t."createdAt" AS "writtenAt", coalesce(k."reactions", '{}') AS "reactions", t."removedAt"
               FROM "thread" t LEFT JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
              WHERE t."communityId" = ${communityId}::uuid AND t."id" > ${lastId}::uuid AND t."id" < ${idAt(until)}::uuid
              ORDER BY t."id" LIMIT ${TOGETHER})
            UNION ALL
            (SELECT 'reply', r."id", r."threadId", r."authorId", r."body", r."createdAt", r."reactions",
                    coalesce(r."removedAt", t."removedAt")
               FROM "reply" r JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
              WHERE r."communityId" = ${communityId}::uuid AND r."id" > ${lastId}::uuid AND r."id" < ${idAt(until)}::uuid
              ORDER BY r."id" LIMIT ${TOGETHER})) x
          LEFT JOIN "member" m ON m."id" = x."authorId" AND NOT m."isService"
         ORDER BY x."subjectId" LIMIT ${TOGETHER}`,
  )

interface Reached {
  lastId: string
  /** null: there is more to read. */
  until: Date | null
}

async function keep(
  communityId: string,
  messages: readonly Message[],
  { lastId, until }: Reached,
  nearestTo: Awaited<ReturnType<typeof knownPractices>>,
  now: Date,
): Promise<void> {
  const found = messages.flatMap(({ body, reactions, isLookedAt, ...where }) => {
    const { thanks = 0, ...others } = reactions
    const signs = Object.values(others).reduce((sum, count) => sum + count, 0)
    const lesson = isLookedAt ? lessonIn(body, { thanks, reactions: signs }, nearestTo) : null
    if (!lesson) return []
    const { score, quote, reasons, nearest } = lesson
    return [
      {
        ...{ id: newId(), communityId, ...where, foundAt: now, score, seal: sealOf(quote) },
        signs: [...new Set(reasons.map(({ sign }) => sign))],
        nearestId: nearest?.id ?? null,
        likeness: nearest?.likeness ?? 0,
      },
    ]
  })
  await db.$transaction([
    db.practiceCandidate.createMany({ data: found, skipDuplicates: true }),
    db.practiceScan.upsert({
      where: { communityId },
      create: { communityId, lastId, until: until ?? new Date(0) },
      update: { lastId, ...(until && { until }) },
    }),
  ])
}

/** Within a sentence: of people, of places, of administrations. */
const NAMES = /(?<!^\s*|[.!?…:]\s*|[\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*/gmu
const FIGURES = /\d[\d\s]*/gu

/** The same words, whatever their figures and the names in them, have the same seal. */
const sealOf = (quote: string): string =>
  createHash('sha256')
    .update(stemsOf(quote.replace(NAMES, ' ').replace(FIGURES, ' ')).join(' '))
    .digest('base64url')
