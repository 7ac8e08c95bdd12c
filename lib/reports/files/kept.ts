import { db, type Leaving } from '@/lib/db'
import { forget, forgetStrays, isWhole } from '@/lib/files'
import type { ReportExport } from '@/prisma/client/client'
import { KEPT_DAYS } from './limits'

/** The folder of the files that were made. */
export const EXPORTS = 'bilans'

const DAY = 86_400_000
const AT_ONCE = 200

/** Whether a disk still has the bytes of a file; one that was lost is said to be, so that it is made again. */
export async function isKept({
  id,
  fileKey,
  bytes,
}: Pick<ReportExport, 'id' | 'fileKey' | 'bytes'>): Promise<boolean> {
  if (fileKey && (await isWhole(fileKey, bytes ?? 0))) return true
  await db.reportExport.updateMany({
    where: { id, state: 'done' },
    data: { state: 'failed', error: { key: 'lost' } },
  })
  return false
}

/**
 * Forgets what was asked for long ago, whatever became of it: rows first, then bytes, then bytes that no row answers for.
 * @returns how many rows went
 */
export async function forgetOldExports({ now, signal }: { now: Date } & Leaving): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY)
  let gone = 0
  for (let some = AT_ONCE; some === AT_ONCE && !signal?.aborted; gone += some) {
    const old = await db.reportExport.findMany({
      where: { endedAt: { lt: before } },
      select: { id: true, fileKey: true },
      take: AT_ONCE,
    })
    some = old.length
    await db.reportExport.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
    for (const { fileKey } of old) if (fileKey) await forget(fileKey)
  }
  await forgetStrays(EXPORTS, new Date(now.getTime() - DAY), exportsStillKept)
  return gone
}

async function exportsStillKept(names: string[]): Promise<ReadonlySet<string>> {
  const kept = await db.reportExport.findMany({
    where: { fileKey: { in: names.map((name) => `${EXPORTS}/${name}`) } },
    select: { fileKey: true },
  })
  return new Set(kept.flatMap(({ fileKey }) => fileKey?.slice(EXPORTS.length + 1) ?? []))
}
