import { z } from 'zod'
import { execute, select, sql, type Sql, type Transaction } from '@/lib/db'
import { HISTORY_DAYS } from './state'
import { Sums } from './sums'
import { questionFrom, type AnsweredThread } from './threads'

/** What was answered until then weighs too little to be counted. */
export const forgottenUntil = (now: Date): Date => new Date(now.getTime() - HISTORY_DAYS * 86_400_000)

export const Key = z.object({ communityId: z.string(), threadId: z.string() })
export type Key = z.infer<typeof Key>
const Counted = Key.extend({ memberId: z.string(), at: z.date(), isHelpful: z.boolean() })
/** Somebody’s answer to a thread, as it counts; `at` in seconds since 1970. */
type Part = Omit<z.infer<typeof Counted>, 'at'> & { at: number }

/**
 * Makes what is counted of some threads say what they say now, by what differs from what was counted of them before: all
 * of it for a thread that is new; an answer that came or was marked later; what is older than we remember.
 */
export async function settle(tx: Transaction, threads: readonly AnsweredThread[], now: Date): Promise<void> {
  const since = forgottenUntil(now)
  const { questions, parts } = await countedOf(tx, threads.map(keyOf))
  const hidden = await hiddenOf(tx, [
    ...threads.flatMap(({ answerers }) => answerers),
    ...[...parts.values()].flat(),
  ])
  const [given, taken] = [new Sums(), new Sums()]
  const come = { threads: [] as (Key & { at: Date })[], answers: [] as Part[] }
  const gone = { threads: [] as Key[], answers: [] as Part[] }
  for (const thread of threads) {
    const key = keyOf(thread)
    const question = questionFrom(thread)
    const was = questions.has(nameOf(key))
    const is = thread.answerers.length > 0 && thread.createdAt > since
    if (is && !was) come.threads.push({ ...key, at: thread.createdAt })
    if (was && !is) gone.threads.push(key)
    const before = parts.get(nameOf(key)) ?? []
    const after = thread.answerers
      .filter(({ consents, at }) => consents && at * 1000 > since.getTime())
      .map(({ memberId, at, isHelpful }) => ({ ...key, memberId, at, isHelpful }))
    const [more, less] = [without(after, before), without(before, after)]
    come.answers.push(...more)
    gone.answers.push(...less)
    const own = (part: Part) => ({ ...part, hidden: hidden.get(part.memberId) ?? NONE })
    given.count(question, more.map(own), is && !was ? 1 : 0)
    taken.count(question, less.map(own), was && !is ? 1 : 0)
  }
  await taken.take(tx)
  await given.write(tx)
  await dropThreads(tx, gone.threads)
  await dropAnswers(tx, gone.answers)
  await tx.answeringThread.createMany({ data: come.threads, skipDuplicates: true })
  await tx.answeringAnswer.createMany({
    data: come.answers.map(({ at, ...part }) => ({ ...part, at: new Date(Math.round(at * 1000)) })),
    skipDuplicates: true,
  })
}

const NONE: ReadonlySet<string> = new Set()
const keyOf = ({ communityId, id }: AnsweredThread): Key => ({ communityId, threadId: id })
const nameOf = ({ communityId, threadId }: Key) => `${communityId} ${threadId}`

/** Those that do not count as one of the others does. */
const without = (some: readonly Part[], others: readonly Part[]): Part[] =>
  some.filter(
    (one) =>
      !others.some(
        ({ memberId, at, isHelpful }) =>
          memberId === one.memberId && at === one.at && isHelpful === one.isHelpful,
      ),
  )

/** As rows `k` of SQL. */
export const keysIn = (keys: readonly Key[]): Sql =>
  sql`unnest(${keys.map(({ communityId }) => communityId)}::uuid[], ${keys.map(({ threadId }) => threadId)}::uuid[])
        AS k("communityId", "threadId")`

/** What has been counted of threads: which of them as questions, and whose answers. */
async function countedOf(tx: Transaction, keys: readonly Key[]) {
  const questions = await select(
    Key,
    sql`SELECT k.* FROM ${keysIn(keys)} JOIN "answering_thread" t USING ("communityId", "threadId")`,
    tx,
  )
  const answers = await select(
    Counted,
    sql`SELECT a.* FROM ${keysIn(keys)} JOIN "answering_answer" a USING ("communityId", "threadId")`,
    tx,
  )
  const parts = answers.map(({ at, ...row }): Part => ({ ...row, at: at.getTime() / 1000 }))
  return { questions: new Set(questions.map(nameOf)), parts: Map.groupBy(parts, nameOf) }
}

/** What people never want counted. */
async function hiddenOf(tx: Transaction, people: readonly { memberId: string }[]) {
  const memberId = { in: [...new Set(people.map((each) => each.memberId))] }
  const rows = await tx.answeringHidden.findMany({ where: { memberId } })
  const byMember = Map.groupBy(rows, (row) => row.memberId)
  return new Map([...byMember].map(([id, own]) => [id, new Set(own.map(({ term }) => term))]))
}

const dropThreads = (tx: Transaction, keys: readonly Key[]) =>
  execute(
    sql`DELETE FROM "answering_thread" t USING ${keysIn(keys)}
         WHERE t."communityId" = k."communityId" AND t."threadId" = k."threadId"`,
    tx,
  )

const dropAnswers = (tx: Transaction, parts: readonly Part[]) =>
  execute(
    sql`DELETE FROM "answering_answer" WHERE ("communityId", "threadId", "memberId") IN (
          SELECT * FROM unnest(${parts.map(({ communityId }) => communityId)}::uuid[],
            ${parts.map(({ threadId }) => threadId)}::uuid[], ${parts.map(({ memberId }) => memberId)}::uuid[]))`,
    tx,
  )
