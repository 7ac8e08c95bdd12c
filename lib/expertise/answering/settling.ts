import type { Transaction } from '@/lib/db'
import { realmOf } from './realms'
import { countedOf, dropAnswers, dropThreads, hiddenOf, nameOf, type Key, type Part, type Row } from './rows'
import { HISTORY_DAYS } from './state'
import { Sums } from './sums'
import type { AnsweredThread } from './threads'

/** What was answered until then weighs too little to be counted. */
export const forgottenUntil = (now: Date): Date => new Date(now.getTime() - HISTORY_DAYS * 86_400_000)

/**
 * Makes what is counted of some threads say what they say now, by what differs from what was counted of them before: all
 * of it for a thread that is new; an answer that came or was marked later; what is older than we remember. A thread that is
 * called, read or asked otherwise than it was is taken back as it was, and given as it is.
 * @param lost threads that are no longer there: all that was counted of them is taken back
 */
export async function settle(
  tx: Transaction,
  threads: readonly AnsweredThread[],
  now: Date,
  lost: readonly Key[] = [],
): Promise<void> {
  const since = forgottenUntil(now)
  const { rows, parts } = await countedOf(tx, [...threads.map(keyOf), ...lost])
  const hidden = await hiddenOf(tx, [
    ...threads.flatMap(({ answerers }) => answerers),
    ...[...parts.values()].flat(),
  ])
  const [given, taken] = [new Sums(), new Sums()]
  const come = { rows: [] as Row[], parts: [] as Part[] }
  const gone = { keys: [] as Key[], parts: [] as Part[] }
  const own = (part: Part) => ({ ...part, hidden: hidden.get(part.memberId) ?? NONE })
  const change = (key: Key, is: Row | null, after: readonly Part[]) => {
    const was = rows.get(nameOf(key)) ?? null
    const before = parts.get(nameOf(key)) ?? []
    const isSame = was !== null && is !== null && isAlike(was, is)
    const less = isSame ? without(before, after) : before
    const more = isSame ? without(after, before) : after
    const asks = (one: Row | null, other: Row | null) => (one?.at && !(isSame && other?.at) ? 1 : 0)
    if (was) taken.count(was, less.map(own), asks(was, is))
    if (is) given.count(is, more.map(own), asks(is, was))
    gone.parts.push(...less)
    come.parts.push(...more)
    if (isSame && was.at?.getTime() === is.at?.getTime()) return
    if (was) gone.keys.push(key)
    if (is) come.rows.push(is)
  }
  for (const thread of threads) {
    const key = keyOf(thread)
    const after = thread.answerers
      .filter(({ consents, at }) => consents && at * 1000 > since.getTime())
      .map(({ memberId, at, isHelpful }) => ({ ...key, memberId, at, isHelpful }))
    const asks = thread.answerers.length > 0 && thread.createdAt > since
    const is = { ...key, ...countedAs(thread), at: asks ? thread.createdAt : null }
    change(key, asks || after.length > 0 ? is : null, after)
  }
  for (const key of lost) change(key, null, [])
  await taken.take(tx)
  await given.write(tx)
  await dropThreads(tx, gone.keys)
  await dropAnswers(tx, gone.parts)
  await tx.answeringThread.createMany({ data: come.rows, skipDuplicates: true })
  await tx.answeringAnswer.createMany({
    data: come.parts.map(({ at, ...part }) => ({ ...part, at: new Date(Math.round(at * 1000)) })),
    skipDuplicates: true,
  })
}

const countedAs = ({ communityId, access, title, authorId }: AnsweredThread) => ({
  title,
  realm: realmOf({ id: communityId, access }),
  asker: authorId,
})

const isAlike = (one: Row, other: Row): boolean =>
  one.title === other.title && one.realm === other.realm && one.asker === other.asker

const NONE: ReadonlySet<string> = new Set()
const keyOf = ({ communityId, id }: AnsweredThread): Key => ({ communityId, threadId: id })

/** Those that do not count as one of the others does. */
const without = (some: readonly Part[], others: readonly Part[]): Part[] =>
  some.filter(
    (one) =>
      !others.some(
        ({ memberId, at, isHelpful }) =>
          memberId === one.memberId && at === one.at && isHelpful === one.isHelpful,
      ),
  )
