import { db, selectOne, sql, type Leaving, type Transaction } from '@/lib/db'
import { z } from 'zod'
import { taught } from '../model/answering/combination'
import { consider } from './considering'
import { recountWaiting } from './recounting'
import { holdState, keepState, type State } from './state'
import { Sums } from './sums'
import { answeredThreads, questionFrom, type AnsweredThread } from './threads'

/** By then most of those who answer a thread have done so. */
const SETTLED_DAYS = 7
/** Threads of one transaction: a process that dies loses no more. */
const AT_ONCE = 200
const LONGEST = { maxWait: 30_000, timeout: 120_000 }

/** `teaches`: whether what happened also says what weighs how much. */
type Counting = { now: Date; teaches?: boolean } & Leaving

/**
 * Counts who answered each thread, once, when it is a week old, in the order of time: who was likely to answer teaches what
 * weighs, then who did is counted. How far one is holds together with what was counted. Whoever has just consented, or
 * whose answers changed, is counted first.
 * @returns how many threads were gone through
 */
export async function countAnswers(system: Counting): Promise<number> {
  let count = 0
  while (!system.signal?.aborted) {
    await recountWaiting(system)
    const some = await db.$transaction((tx) => countSome(tx, system), LONGEST)
    count += some
    if (some < AT_ONCE) break
  }
  return count
}

async function countSome(tx: Transaction, { now, teaches = true }: Counting): Promise<number> {
  const state = await membersCounted(tx, await holdState(tx, now), now)
  const until = new Date(now.getTime() - SETTLED_DAYS * 86_400_000)
  const threads = await answeredThreads(
    tx,
    sql`(t."createdAt", t."id") > (${state.countedAt}::timestamptz, ${state.countedId}::uuid) AND t."createdAt" <= ${until}`,
    sql`t."createdAt", t."id" LIMIT ${AT_ONCE}`,
  )
  const last = threads.at(-1)
  let { combination } = state
  const sums = new Sums()
  const hidden = await hiddenOf(tx, threads)
  for (const thread of threads) {
    if (!thread.isCounted || thread.answerers.length === 0) continue
    const question = questionFrom(thread)
    const own = thread.answerers.filter(({ consents }) => consents)
    if (own.length > 0 && teaches) {
      await sums.write(tx)
      const { people } = await consider(question, { tx })
      const seen = people.flatMap(({ person, evidence }) => (evidence ? [{ person, evidence }] : []))
      const answered = new Set(own.map(({ memberId }) => memberId))
      combination = taught(
        combination,
        seen.map(({ evidence }) => evidence),
        seen.map(({ person }) => answered.has(person)),
      )
    }
    const withHidden = own.map((each) => ({ ...each, hidden: hidden.get(each.memberId) ?? NONE }))
    sums.count(question, withHidden, 1)
  }
  await sums.write(tx)
  await keepState(tx, {
    ...state,
    combination,
    ...(last && { countedAt: last.createdAt, countedId: last.id }),
  })
  return threads.length
}

const NONE: ReadonlySet<string> = new Set()

async function hiddenOf(
  tx: Transaction,
  threads: readonly AnsweredThread[],
): Promise<Map<string, Set<string>>> {
  const people = new Set(threads.flatMap(({ answerers }) => answerers.map(({ memberId }) => memberId)))
  const rows = await tx.answeringHidden.findMany({ where: { memberId: { in: [...people] } } })
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId)
  return new Map([...byMember].map(([id, own]) => [id, new Set(own.map(({ term }) => term))]))
}

/** Once a day: what a rare skill tells depends on how many people there are. */
async function membersCounted(tx: Transaction, state: State, now: Date): Promise<State> {
  if (now.getTime() - state.membersAt.getTime() < 86_400_000) return state
  const { members } = await selectOne(
    z.object({ members: z.number() }),
    sql`SELECT count(*)::int AS "members" FROM "member" m WHERE m."status" = 'active' AND NOT m."isService"`,
    tx,
  )
  return { ...state, members, membersAt: now }
}
