import { Mistake } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'

const CONSTRAINT = 'community_has_an_active_owner'

/** Did the database refuse because a community would stay without an active owner? Wherever the driver wrote it. */
export function leavesNoOwner(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (`${cause.message} ${JSON.stringify(cause)}`.includes(CONSTRAINT)) return true
    if (/would have no active owner/.test(cause.message)) return true
  }
  return false
}

/**
 * One transaction that may touch an owner. Whether one stays is for the database to say, when it commits:
 * nobody who counts beforehand can know what others are doing at that moment.
 * @throws Mistake `whenNone`, with the way out
 */
export async function keepingAnOwner<Result>(
  whenNone: `communities.${string}`,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.$transaction(run)
  } catch (error) {
    if (leavesNoOwner(error)) throw new Mistake(whenNone)
    throw error
  }
}
