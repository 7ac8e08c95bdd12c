import { z } from 'zod'
import { db, isId, select, sql } from '@/lib/db'
import { peopleToName, threadFacts, type ThreadFacts as Thread } from '@/lib/discussions'
import { authorize, can, NotFound, type Person } from '@/lib/policy'
import { nobody, shownTo, type Suggestions } from '../answering/people'
import { proposedFor } from '../answering/suggesting'
import { mayBeAskedInSql } from '../answering/whom'
import { MOST_ASKED, mayBeAnswered } from '../model/asking'

/** A thread that waits for an answer longer than this shows who might give one. */
const LATE_HOURS = 48

const Asked = z.object({
  memberId: z.string(),
  name: z.string(),
  askedById: z.string(),
  askedBy: z.string().nullable(),
  at: z.date(),
  state: z.enum(['waiting', 'answered', 'declined', 'passed']),
})
export type AskedPerson = z.infer<typeof Asked>

/** Who was asked to answer a thread and may still read it, and what came of it. */
const askedFor = ({ community, id }: Thread): Promise<AskedPerson[]> =>
  select(
    Asked,
    sql`SELECT r."memberId", m."name", r."askedById", CASE WHEN b."status" <> 'left' THEN b."name" END AS "askedBy", r."at",
               CASE WHEN EXISTS (SELECT FROM "reply" w WHERE w."communityId" = r."communityId" AND w."threadId" = r."threadId"
                                    AND w."authorId" = r."memberId" AND w."removedAt" IS NULL AND w."createdAt" >= r."at")
                    THEN 'answered' ELSE coalesce(r."answer"::text, 'waiting') END AS "state"
          FROM "answer_request" r JOIN "member" m ON m."id" = r."memberId" AND ${mayBeAskedInSql(community, [])}
          LEFT JOIN "member" b ON b."id" = r."askedById"
         WHERE r."communityId" = ${community.id}::uuid AND r."threadId" = ${id}::uuid ORDER BY r."at", r."id"`,
  )

async function threadAt(slug: string, threadId: string) {
  const community = await db.community.findUnique({ where: { slug }, select: { id: true, name: true } })
  if (!community || !isId(threadId)) throw new NotFound()
  const thread = await threadFacts(community.id, threadId)
  return { thread, name: community.name }
}

const Waiting = z.object({ createdAt: z.date(), isWaiting: z.boolean() })

/** Nobody else has answered yet; a question or a discussion, `mayBeAnswered`. */
async function waitingSince(communityId: string, threadId: string): Promise<Date | null> {
  const [row] = await select(
    Waiting,
    sql`SELECT t."createdAt", t."acceptedReplyId" IS NULL AND t."lockedAt" IS NULL
               AND k."firstReplyAt" IS NULL AS "isWaiting"
          FROM "thread" t JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
         WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid`,
  )
  return row?.isWaiting ? row.createdAt : null
}

/**
 * What a thread shows of whom it was asked: to somebody asked, that they are waited for; to the one who asks and those who
 * run the community, where each request stands, and, after two days without an answer, who might know.
 */
export async function askingOn(viewer: Person, slug: string, threadId: string, now: Date) {
  const { thread } = await threadAt(slug, threadId)
  authorize(viewer, 'thread.read', thread)
  if (!mayBeAnswered(thread)) return null
  const place = { communityId: thread.community.id, threadId }
  const asked = await askedFor(thread)
  const mine = asked.find(({ memberId, state }) => memberId === viewer.id && state === 'waiting') ?? null
  const mayAsk = can(viewer, 'thread.ask', thread)
  if (!mayAsk)
    return mine && { ...place, slug, mine, asked: [], ...nobody, mayAsk, isLate: false, isWaiting: true }
  const since = await waitingSince(place.communityId, threadId)
  const isLate = since !== null && now.getTime() - since.getTime() > LATE_HOURS * 3_600_000
  const found = isLate && isOpen(asked) ? await peopleFor(viewer, thread, asked, now) : nobody
  return { ...place, slug, mine, asked, ...found, mayAsk, isLate, isWaiting: since !== null }
}

export type AskingOn = NonNullable<Awaited<ReturnType<typeof askingOn>>>

const isOpen = (asked: readonly AskedPerson[]) =>
  asked.filter(({ state }) => state === 'waiting' || state === 'answered').length < MOST_ASKED

async function peopleFor(
  viewer: Person,
  { community, title, authorId, id }: Thread,
  asked: readonly AskedPerson[],
  now: Date,
): Promise<Suggestions> {
  const writers = await db.reply.findMany({
    where: { communityId: community.id, threadId: id, removedAt: null },
    select: { authorId: true },
    distinct: ['authorId'],
    take: 50,
  })
  const but = [...asked.map(({ memberId }) => memberId), ...writers.map((each) => each.authorId)]
  const proposed = await proposedFor(viewer, { place: community, title, askerId: authorId, but }, now)
  return shownTo(viewer, community.id, proposed)
}

/**
 * Whom to ask to answer a thread: those who might know, and whoever of its readers one looks for by name. For the one who
 * asks and those who run the community; and for somebody asked, who passes it on.
 * @throws NotFound to everybody else
 */
export async function whomToAsk(viewer: Person, slug: string, threadId: string, typed: string, now: Date) {
  const { thread, name } = await threadAt(slug, threadId)
  authorize(viewer, 'thread.read', thread)
  if (!mayBeAnswered(thread)) throw new NotFound()
  const asked = await askedFor(thread)
  const isAsked = asked.some(({ memberId, state }) => memberId === viewer.id && state === 'waiting')
  if (!isAsked) authorize(viewer, 'thread.ask', thread)
  const { people, laterIn: peopleIn } = await peopleFor(viewer, thread, asked, now)
  const { people: found, laterIn } = await peopleToName(viewer, thread.community.id, typed)
  const left = new Set([thread.authorId, viewer.id, ...asked.map(({ memberId }) => memberId)])
  return {
    ...{ communityId: thread.community.id, threadId, slug, community: name, title: thread.title, typed },
    passes: isAsked,
    isFull: !isAsked && !isOpen(asked),
    asked,
    people,
    found: found
      .filter(({ id }) => !left.has(id))
      .map(({ id, name: who, about }) => ({ id, name: who, about })),
    laterIn: laterIn ?? peopleIn,
  }
}

export type WhomToAsk = Awaited<ReturnType<typeof whomToAsk>>
