import { db } from '@/lib/db'
import { DAYS_BEFORE_PURGE } from './limits'
import { forget } from './storage'

const AT_ONCE = 200

/**
 * Ends what has been in the bin for longer than anybody may put it back: rows first, room given back to the
 * community in the same transaction, then the bytes. A purge that dies in between leaves bytes nobody sees, never a
 * file without bytes.
 * @returns how many files ended
 */
export async function purgeRemovedFiles(system: { now: Date }): Promise<number> {
  let ended = 0
  for (let some = AT_ONCE; some === AT_ONCE; ended += some) some = await purgeSome(system)
  return ended
}

async function purgeSome(system: { now: Date }): Promise<number> {
  const before = new Date(system.now.getTime() - DAYS_BEFORE_PURGE * 86_400_000)
  const old = await db.deposit.findMany({
    where: { removedAt: { lt: before } },
    select: { communityId: true, id: true },
    take: AT_ONCE,
  })
  for (const { communityId, id } of old) await purge(communityId, id)
  return old.length
}

async function purge(communityId: string, depositId: string) {
  const keys = await db.$transaction(async (tx) => {
    const versions = await tx.depositVersion.findMany({
      where: { communityId, depositId },
      select: { storageKey: true, size: true },
    })
    const { count } = await tx.deposit.deleteMany({
      where: { communityId, id: depositId, removedAt: { not: null } },
    })
    // Put back in the meantime: it stays.
    if (count === 0) return []
    await tx.depositVersion.deleteMany({ where: { communityId, depositId } })
    await tx.comment.deleteMany({ where: { communityId, subjectId: depositId } })
    const bytes = versions.reduce((sum, { size }) => sum + size, 0n)
    await tx.communityCounter.updateMany({
      where: { communityId },
      data: { storedBytes: { decrement: bytes } },
    })
    return versions.map(({ storageKey }) => storageKey)
  })
  for (const key of keys) await forget(key)
}
