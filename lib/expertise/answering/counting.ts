import { selectOne, sql, type Leaving, type Transaction } from '@/lib/db'
import { z } from 'zod'
import { taught, type Combination } from '../model/answering/combination'
import { consider } from './considering'
import { countLate, forgetOld } from './later'
import { pieceByPiece } from './pieces'
import { recountWaiting } from './recounting'
import { holdState, keepState, type State } from './state'
import { settle } from './settling'
import { answeredThreads, AT_ONCE, questionFrom, SETTLED_DAYS, type AnsweredThread } from './threads'

/** `teaches`: whether what happened also says what weighs how much. */
type Counting = { now: Date; teaches?: boolean } & Leaving

/**
 * Counts who answered each thread, when it is a week old, in the order of time: who was likely to answer teaches what
 * weighs, then who did is counted. What happens to it later is counted when it happens, and what has faded is forgotten. How
 * far one is holds together with what was counted. Whoever has just consented, or whose answers changed, is counted first.
 * @returns how many threads were gone through for the first time
 */
export async function countAnswers(system: Counting): Promise<number> {
  await pieceByPiece(system, (tx) => countLate(tx, system.now))
  await pieceByPiece(system, (tx) => forgetOld(tx, system.now))
  return pieceByPiece(
    system,
    (tx) => countSome(tx, system),
    () => recountWaiting(system),
  )
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
  if (!teaches) await settle(tx, threads, now)
  else
    for (const thread of threads) {
      combination = await taughtBy(tx, combination, thread)
      await settle(tx, [thread], now)
    }
  await keepState(tx, {
    ...state,
    combination,
    ...(last && { countedAt: last.createdAt, countedId: last.id }),
  })
  return threads.length
}

async function taughtBy(
  tx: Transaction,
  combination: Combination,
  thread: AnsweredThread,
): Promise<Combination> {
  const own = thread.answerers.filter(({ consents }) => consents)
  if (own.length === 0) return combination
  const { people } = await consider(questionFrom(thread), { tx })
  const seen = people.flatMap(({ person, evidence }) => (evidence ? [{ person, evidence }] : []))
  const answered = new Set(own.map(({ memberId }) => memberId))
  return taught(
    combination,
    seen.map(({ evidence }) => evidence),
    seen.map(({ person }) => answered.has(person)),
  )
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
