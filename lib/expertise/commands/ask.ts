import { z } from 'zod'
import { tell } from '@/lib/activity'
import { communityFactColumns } from '@/lib/communities'
import { Mistake } from '@/lib/auth'
import { db, execute, newId, select, selectOne, sql, type Transaction } from '@/lib/db'
import { openThread, openThreadOrKeep, saveDraft, threadFacts, type ThreadFacts } from '@/lib/discussions'
import type { ThreadKind } from '@/prisma/client/enums'
import { authorize, authorizePlatform, can, NotFound, type Person } from '@/lib/policy'
import { isAvailableInSql, mayBeAskedInSql } from '../answering/whom'
import { MOST_ASKED, mayBeAnswered } from '../model/asking'
import { askedOnceMore } from '../model/answering/load'
import type { AskToAnswer, DeclineRequest, OpenAndAsk, PassRequest, PlainOpenAndAsk } from '../schema'

type Place = { communityId: string; threadId: string }
const led = ({ community, id }: ThreadFacts) => ({ slug: community.slug, threadId: id })

/**
 * Asks somebody to answer a thread: they are told, and it counts among what they are asked. A second time changes nothing.
 * @throws Mistake when three are asked already, or when they do not let themselves be asked now
 */
export async function askToAnswer(viewer: Person, { memberId, ...place }: z.output<typeof AskToAnswer>) {
  const thread = await threadFacts(place.communityId, place.threadId)
  authorize(viewer, 'thread.ask', thread)
  if (!mayBeAnswered(thread)) throw new NotFound()
  const [name] = await db.$transaction((tx) => askSome(tx, viewer, thread, [memberId], true))
  return { ...led(thread), name: name! }
}

/** «Pas moi»: nobody has to say why. */
export async function declineRequest(viewer: Person, place: z.output<typeof DeclineRequest>) {
  const thread = await threadFacts(place.communityId, place.threadId)
  authorize(viewer, 'thread.read', thread)
  await answerRequest(db, viewer, place, 'declined')
  return led(thread)
}

/** Somebody who was asked knows a better person, who is asked in their place. */
export async function passRequest(viewer: Person, { memberId, ...place }: z.output<typeof PassRequest>) {
  const thread = await threadFacts(place.communityId, place.threadId)
  authorize(viewer, 'thread.read', thread)
  if (!mayBeAnswered(thread)) throw new NotFound()
  const [name] = await db.$transaction(async (tx) => {
    await answerRequest(tx, viewer, place, 'passed')
    return askSome(tx, viewer, thread, [memberId], true)
  })
  return { ...led(thread), name: name! }
}

/** Opens a question, and asks those who were chosen beside its title; whoever can no longer be asked is left out. */
export async function openAndAsk(viewer: Person, { ask, ...thread }: z.output<typeof OpenAndAsk>) {
  authorizePlatform(viewer, 'platform.use')
  return askedAfter(viewer, thread, ask, await openThread(viewer, thread))
}

/** The same, sent by a browser without script. */
export async function openAndAskOrKeep(viewer: Person, { ask, ...thread }: z.output<typeof PlainOpenAndAsk>) {
  authorizePlatform(viewer, 'platform.use')
  return askedAfter(viewer, thread, ask, await openThreadOrKeep(viewer, thread))
}

/** Keeps what was typed, to show beside it who might help: for a browser without script. */
export async function keepAndLook(viewer: Person, thread: z.output<typeof PlainOpenAndAsk>) {
  const { communityId, title, body, kind } = thread
  const room = await db.community.findUnique({ where: { id: communityId }, select: communityFactColumns })
  authorize(viewer, 'community.read', room)
  await saveDraft(viewer, {
    communityId,
    title,
    body,
    kind,
    place: 'thread',
    subjectId: null,
    parentId: null,
  })
  return { kind: kind ?? 'question', slug: room.slug }
}

type Opened = Awaited<ReturnType<typeof openThread>>

async function askedAfter(
  viewer: Person,
  { communityId, kind = 'question' }: { communityId: string; kind?: ThreadKind },
  ticked: string[],
  opened: Opened,
) {
  // Boxes ticked before its kind was changed are not seen any more: they count for nothing.
  const ask = kind === 'question' ? ticked : []
  const thread = ask.length > 0 ? await threadFacts(communityId, opened.threadId) : null
  // It is open by now: whom one may not ask there is left out.
  if (!thread || !can(viewer, 'thread.ask', thread)) return { ...opened, asked: [] }
  const asked = await db.$transaction((tx) => askSome(tx, viewer, thread, ask, false))
  return { ...opened, asked }
}

/** Answers a request that waits for the viewer, once. @throws NotFound when there is none */
async function answerRequest(
  tx: Pick<Transaction, 'answerRequest'>,
  viewer: Person,
  { communityId, threadId }: Place,
  answer: 'declined' | 'passed',
): Promise<void> {
  const { count } = await tx.answerRequest.updateMany({
    where: { communityId, threadId, memberId: viewer.id, answer: null },
    data: { answer, answeredAt: new Date() },
  })
  if (count === 0) throw new NotFound()
}

const Who = z.object({ id: z.string(), name: z.string(), isKnown: z.boolean(), hasAnswered: z.boolean() })

/** @returns the names of those who are asked; with `all`, whoever cannot be is a mistake. */
async function askSome(
  tx: Transaction,
  viewer: Person,
  { community, id: threadId, authorId }: ThreadFacts,
  memberIds: readonly string[],
  all: boolean,
): Promise<string[]> {
  // One at a time for a thread: three people at once do not each ask a fourth.
  await execute(
    sql`SELECT FROM "thread_counter" WHERE "communityId" = ${community.id}::uuid AND "threadId" = ${threadId}::uuid FOR UPDATE`,
    tx,
  )
  const place = { communityId: community.id, threadId }
  // Those whom the page shows: whoever has gone, or may no longer read, takes nobody's place.
  const { open } = await selectOne(
    z.object({ open: z.number() }),
    sql`SELECT count(*)::int AS "open" FROM "answer_request" r JOIN "member" m ON m."id" = r."memberId"
         WHERE r."communityId" = ${community.id}::uuid AND r."threadId" = ${threadId}::uuid AND r."answer" IS NULL
           AND ${mayBeAskedInSql(community, [])}`,
    tx,
  )
  const wanted = [...new Set(memberIds)]
  // In one order, whoever asks: two threads that ask the same people wait for each other, and count together.
  await execute(
    sql`SELECT FROM "member" WHERE "id" = ANY(${wanted}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`,
    tx,
  )
  const people = await select(
    Who,
    sql`SELECT m."id", m."name", r."id" IS NOT NULL AS "isKnown",
               r."answer" IS NOT NULL AS "hasAnswered" FROM "member" m
          LEFT JOIN "answer_request" r ON r."communityId" = ${community.id}::uuid AND r."threadId" = ${threadId}::uuid
                AND r."memberId" = m."id"
         WHERE m."id" = ANY(${wanted}::uuid[]) AND ${mayBeAskedInSql(community, [authorId, viewer.id])}
           AND (r."id" IS NOT NULL OR ${isAvailableInSql})`,
    tx,
  )
  if (all && (people.length < wanted.length || people.some(({ hasAnswered }) => hasAnswered)))
    throw new Mistake('expertise.mistake.notNow')
  const fresh = people.filter(({ isKnown }) => !isKnown)
  if (open + fresh.length > MOST_ASKED) {
    if (all) throw new Mistake('expertise.mistake.tooMany')
    fresh.splice(Math.max(0, MOST_ASKED - open))
  }
  const at = new Date()
  for (const { id } of fresh) {
    const requestId = newId()
    await tx.answerRequest.create({
      data: { ...place, id: requestId, memberId: id, askedById: viewer.id, at },
    })
    await countAsked(tx, id, at)
    await tell(tx, 'answer.asked', community.id, { threadId, memberId: id, askedById: viewer.id })
  }
  return people
    .filter(({ isKnown, id }) => isKnown || fresh.some((each) => each.id === id))
    .map(({ name }) => name)
}

/** Being asked weighs on the next suggestions, less and less. */
async function countAsked(tx: Transaction, memberId: string, at: Date): Promise<void> {
  const before = await tx.answeringAsked.findUnique({ where: { memberId } })
  const seconds = at.getTime() / 1000
  const { count } = askedOnceMore(
    before ? { count: before.count, at: before.at.getTime() / 1000 } : undefined,
    seconds,
  )
  await tx.answeringAsked.upsert({
    where: { memberId },
    create: { memberId, count, at },
    update: { count, at },
  })
}
