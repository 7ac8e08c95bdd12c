import { recount, audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, newId, sql, type Transaction } from '@/lib/db'
import { closeAccount, reopenAccount } from '../closing'
import { KEYS, PARTS, type Part } from '../model/parts'
import { settleCounters } from './counters'
import { joinMemberships, partMemberships } from './memberships'
import { Before, emptyProfile, fillProfile } from './profile'
import { giveBackRows, moveRows, type Move } from './rows'

/** How long one may take a merge back. */
export const UNDO_DAYS = 7

const LONGEST = { maxWait: 10_000, timeout: 60_000 }

/**
 * Joins the second account to the first: places, keys and profile in one transaction, with the closing; texts, files
 * and the rest by batches, each its own transaction, taken up again by the worker if this process dies.
 * @throws Mistake one of them is not in a state to be joined
 */
export async function mergeAccounts(
  { keptId, closedId }: Pick<Move, 'keptId' | 'closedId'>,
  { askedById, motive, now }: { askedById: string; motive: string; now: Date },
): Promise<string> {
  const move: Move = { id: newId(), keptId, closedId }
  await db.$transaction(async (tx) => {
    await lockBoth(tx, move)
    await requireJoinable(tx, move)
    const before = await fillProfile(tx, keptId, closedId)
    await tx.accountMerge.create({
      data: { ...move, askedById, motive, before: JSON.parse(JSON.stringify(before)) as object, at: now },
    })
    await joinMemberships(tx, move, now)
    for (const part of KEYS) await moveRows(tx, move, part)
    await closeAccount(tx, closedId, 'left', {
      actorId: askedById,
      reason: 'Réuni avec un autre compte',
      now,
    })
    for (const subjectId of [keptId, closedId])
      await audit(tx, {
        actorId: askedById,
        action: 'account.merge',
        subjectKind: 'member',
        subjectId,
        after: { keptId, closedId },
        reason: motive || null,
      })
  }, LONGEST)
  await carryOn(move.id, now)
  return move.id
}

/** In the order of keys, so that two merges of the same people never wait for each other in a ring. */
const lockBoth = (tx: Transaction, { keptId, closedId }: Move) =>
  execute(
    sql`SELECT FROM "member" WHERE "id" = ANY(${[keptId, closedId]}::uuid[]) ORDER BY "id" FOR UPDATE`,
    tx,
  )

async function requireJoinable(tx: Transaction, { keptId, closedId }: Move): Promise<void> {
  if (keptId === closedId) throw new Mistake('lifeCycle.mistake.sameAccount')
  const select = { id: true, status: true, isService: true, erasedAt: true }
  const kept = await tx.member.findUnique({ where: { id: keptId }, select })
  const closed = await tx.member.findUnique({ where: { id: closedId }, select })
  if (kept?.status !== 'active') throw new Mistake('lifeCycle.mistake.keptClosed')
  if (!closed || closed.erasedAt || closed.isService || closed.status === 'pseudonym')
    throw new Mistake('lifeCycle.mistake.notJoinable')
  if (closed.status === 'suspended') throw new Mistake('lifeCycle.mistake.joinSuspended')
  const running = await tx.accountMerge.count({
    where: {
      OR: [
        { state: { in: ['moving', 'undoing'] }, OR: [{ keptId }, { closedId }, { keptId: closedId }] },
        { state: { in: ['moving', 'done', 'undoing'] }, closedId },
      ],
    },
  })
  if (running > 0) throw new Mistake('lifeCycle.mistake.joinRunning', { status: 409 })
}

/** What a merge moved, one that followed may have moved on: each finds what it left only if the last goes back first. */
async function requireLast(tx: Transaction, { id, keptId }: Move): Promise<void> {
  const followers = await tx.accountMerge.count({
    where: {
      id: { gt: id },
      state: { in: ['moving', 'done', 'undoing'] },
      OR: [{ keptId }, { closedId: keptId }],
    },
  })
  if (followers > 0) throw new Mistake('lifeCycle.mistake.undoLastFirst', { status: 409 })
}

/** Goes on with a merge, or with its undoing, from wherever it was left, to its end. */
export async function carryOn(mergeId: string, now: Date): Promise<void> {
  const { state, ...move } = await db.accountMerge.findUniqueOrThrow({
    where: { id: mergeId },
    select: { id: true, keptId: true, closedId: true, state: true },
  })
  if (state === 'moving') {
    for (const part of PARTS) await untilNone(move, (tx) => moveRows(tx, move, part))
    await end(move, now, 'done')
  }
  if (state === 'undoing') {
    // Places first: the closed account must have its communities again for its rows to be found there.
    for (const part of backwards(PARTS)) await untilNone(move, (tx) => giveBackRows(tx, move, part))
    await end(move, now, 'undone')
  }
}

const backwards = (parts: readonly Part[]) => [...parts].reverse()

/** One batch a transaction; two workers on the same merge take turns. */
async function untilNone({ id }: Move, batch: (tx: Transaction) => Promise<number>): Promise<void> {
  let count
  do
    count = await db.$transaction(async (tx) => {
      await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('merge ' || ${id}, 0))`, tx)
      return batch(tx)
    }, LONGEST)
  while (count > 0)
}

/** What is counted is counted again, in every community the person is or was in. */
async function end(move: Move, now: Date, state: 'done' | 'undone'): Promise<void> {
  const places = await db.membership.findMany({
    where: { memberId: { in: [move.keptId, move.closedId] } },
    select: { communityId: true },
    distinct: ['communityId'],
  })
  const communityIds = places.map(({ communityId }) => communityId)
  await db.$transaction((tx) => settleCounters(tx, move, communityIds), LONGEST)
  await recount(communityIds, now)
  await db.accountMerge.update({
    where: { id: move.id },
    data: { state, ...(state === 'done' ? { doneAt: now } : { undoneAt: now }) },
  })
}

/**
 * Takes a merge back: both accounts are as they were, but for what was done since, which stays with the kept one.
 * @throws Mistake it is too late, it is being carried out, or another merge has followed: the last goes back first
 */
export async function unmergeAccounts(
  mergeId: string,
  { askedById, motive, now }: { askedById: string; motive: string; now: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const merge = await tx.accountMerge.findUniqueOrThrow({ where: { id: mergeId } })
    const { keptId, closedId } = merge
    await lockBoth(tx, merge)
    await requireLast(tx, merge)
    const since = new Date(now.getTime() - UNDO_DAYS * 86_400_000)
    const { count } = await tx.accountMerge.updateMany({
      where: { id: mergeId, state: 'done', doneAt: { gt: since } },
      data: { state: 'undoing' },
    })
    if (count === 0) throw new Mistake('lifeCycle.mistake.undoTooLate', { status: 409 })
    const before = Before.parse(merge.before)
    for (const part of backwards(KEYS)) await giveBackRows(tx, merge, part)
    const why = { actorId: askedById, reason: motive || 'Réunion annulée', now }
    // Open first: whoever owned a community answers for it from the moment it is theirs again.
    if (before.status !== 'left') await reopenAccount(tx, closedId, why)
    await partMemberships(tx, merge)
    await emptyProfile(tx, keptId, closedId, before)
    const { status, statusReason } = before
    await tx.member.update({ where: { id: closedId }, data: { status, statusReason } })
    for (const subjectId of [keptId, closedId])
      await audit(tx, {
        actorId: askedById,
        action: 'account.unmerge',
        subjectKind: 'member',
        subjectId,
        after: { keptId, closedId },
        reason: motive || null,
      })
  }, LONGEST)
  await carryOn(mergeId, now)
}
