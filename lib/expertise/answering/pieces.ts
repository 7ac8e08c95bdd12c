import { db, type Leaving, type Transaction } from '@/lib/db'
import { AT_ONCE } from './threads'

/** Others may be counting. */
export const LONGEST = { maxWait: 30_000, timeout: 120_000 }

/**
 * A transaction after the other, until one has found fewer than `AT_ONCE`.
 * @param before each, outside of it
 * @returns how many all of them found
 */
export async function pieceByPiece(
  { signal }: Leaving,
  work: (tx: Transaction) => Promise<number>,
  before?: () => Promise<void>,
): Promise<number> {
  let count = 0
  for (let some = AT_ONCE; some >= AT_ONCE && !signal?.aborted; count += some) {
    await before?.()
    some = await db.$transaction(work, LONGEST)
  }
  return count
}
