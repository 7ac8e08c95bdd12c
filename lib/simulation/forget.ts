import { db } from '@/lib/db'
import { RESTORED_FOR_DAYS } from './schema'

/** Scenarios that nobody brought back go for good. */
export async function forgetDeleted(now: Date): Promise<void> {
  const before = new Date(now.getTime() - RESTORED_FOR_DAYS * 86_400_000)
  await db.simulation.deleteMany({ where: { deletedAt: { lt: before } } })
}
