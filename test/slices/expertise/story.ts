import { idAt, db } from '@/lib/db'
import { countAnswers } from '@/lib/expertise/answering/counting'
import { whoKnows } from '@/lib/expertise'
import type { Name, World, WorldCommunity } from '@/test/world'

const DAY = 86_400_000
export const ago = (days: number): Date => new Date(Date.now() - days * DAY)

/** Nothing was said, and nothing understood: the world is as it was made. */
export async function beginAgain(): Promise<void> {
  await db.$executeRaw`TRUNCATE "thread", "reply", "thread_counter", "thread_event", "thread_follow", "answer_request", "answering_consent",
    "answering_hidden", "answering_thread", "answering_answer", "answering_due", "answering_choice", "answering_context", "answering_tally", "answering_state", "answering_asked",
    "member_skill", "notification", "outbox", "activity_objection" CASCADE`
  await db.community.updateMany({ data: { status: 'active', origin: 'local' } })
  await db.member.updateMany({ data: { isService: false, status: 'active' } })
}

/** A thread of the past with who answered it, as the commands would have left it. */
export async function past(
  { ids }: World,
  room: WorldCommunity,
  { asks, answers = [], title, days, kind = 'question' as const, useful = 0 }: Past,
): Promise<string> {
  const at = ago(days)
  const id = idAt(at)
  const communityId = room.id
  const body = { body: 'Bonjour', bodyHtml: '<p>Bonjour</p>' }
  await db.thread.create({
    data: { communityId, id, kind, title, ...body, authorId: ids[asks], createdAt: at },
  })
  for (const [number, name] of answers.entries())
    await db.reply.create({
      data: {
        ...{ communityId, id: idAt(at), threadId: id, number: number + 1, ...body, useful },
        ...{ authorId: ids[name], createdAt: new Date(at.getTime() + 3_600_000) },
      },
    })
  const first = answers.find((name) => name !== asks)
  await db.threadCounter.create({
    data: {
      ...{
        communityId,
        threadId: id,
        replies: answers.length,
        lastNumber: answers.length,
        lastActivityAt: at,
      },
      ...(first && { firstReplyAt: new Date(at.getTime() + 3_600_000), firstReplyById: ids[first] }),
    },
  })
  return id
}
interface Past {
  asks: Name
  answers?: Name[]
  title: string
  days: number
  kind?: 'question' | 'discussion' | 'news'
  useful?: number
}

export const count = () => countAnswers({ now: new Date() })

/** As if nothing had been counted yet; who consents still does. */
export const forgetCounts = () =>
  db.$transaction([
    db.answeringTally.deleteMany(),
    db.answeringContext.deleteMany(),
    db.answeringAnswer.deleteMany(),
    db.answeringThread.deleteMany(),
    db.answeringState.deleteMany(),
  ])

/** Whom a title names, as first names, to whoever asks it there. */
export async function proposedTo(
  world: World,
  asker: Name,
  room: WorldCommunity,
  title: string,
): Promise<string[]> {
  const { people } = await whoKnows(await world.as(asker), room.id, title, new Date())
  return people.map(({ name }) => name.split(' ')[0]!)
}

/** What speaks for somebody, to whoever asks. */
export async function reasonsFor(
  world: World,
  asker: Name,
  room: WorldCommunity,
  title: string,
  name: string,
) {
  const { people } = await whoKnows(await world.as(asker), room.id, title, new Date())
  return people.find((each) => each.name.startsWith(name))?.reasons
}

/** All that is kept of what was counted, to compare. */
export async function counted() {
  const [tallies, contexts] = await Promise.all([
    db.answeringTally.findMany({
      orderBy: [{ kind: 'asc' }, { of: 'asc' }, { realm: 'asc' }, { memberId: 'asc' }],
    }),
    db.answeringContext.findMany({ orderBy: [{ kind: 'asc' }, { of: 'asc' }, { realm: 'asc' }] }),
  ])
  const rounded = (value: number) => Number(value.toPrecision(9))
  return {
    tallies: tallies.map((row) => ({
      ...row,
      fast: rounded(row.fast),
      slow: rounded(row.slow),
      helpful: rounded(row.helpful),
    })),
    contexts: contexts
      .map((row) => ({ ...row, fast: rounded(row.fast), slow: rounded(row.slow) }))
      .filter(({ questions, people }) => questions > 0 || people > 0),
  }
}
