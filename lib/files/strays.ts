import { z } from 'zod'
import { select, sql, type Leaving } from '@/lib/db'
import { communityFolders, forget, forgetStrays, INCOMING, storageKey } from './storage'

const DAY = 86_400_000
const KeyRow = z.object({ storageKey: z.string() })

/**
 * Bytes come before the row that answers for them: where it does not come, they go again. Looked up rather than
 * supposed: a connection that breaks at the very end may have written it. No answer: the night will tell.
 */
export async function answeredOrForgotten<Row>(
  communityId: string,
  key: string,
  write: () => Promise<Row>,
): Promise<Row> {
  try {
    return await write()
  } catch (error) {
    const answered = await answeredAmong(communityId, [key]).catch(() => null)
    if (answered?.size === 0) await forget(key)
    throw error
  }
}

/**
 * Forgets bytes that no version answers for: a process killed between the disk and the database leaves such, whole
 * or halfway. What has come within a day may still be on its way.
 * @returns how many went
 */
export async function forgetStrayBytes({ now, signal }: { now: Date } & Leaving): Promise<number> {
  const before = new Date(now.getTime() - DAY)
  let gone = await forgetStrays(INCOMING, before, async () => new Set())
  for (const communityId of await communityFolders()) {
    if (signal?.aborted) break
    gone += await forgetStrays(communityId, before, (names) => answeredNames(communityId, names))
  }
  return gone
}

async function answeredNames(communityId: string, names: string[]): Promise<ReadonlySet<string>> {
  const keys = await answeredAmong(
    communityId,
    names.map((name) => storageKey(communityId, name)),
  )
  return new Set(names.filter((name) => keys.has(storageKey(communityId, name))))
}

async function answeredAmong(communityId: string, keys: string[]): Promise<ReadonlySet<string>> {
  const rows = await select(
    KeyRow,
    sql`SELECT "storageKey" FROM "deposit_version" WHERE "communityId" = ${communityId}::uuid AND "storageKey" = ANY(${keys}::text[])`,
  )
  return new Set(rows.map(({ storageKey: key }) => key))
}
