import { db, execute, sql } from '@/lib/db'
import { forget, forgetStrays } from '@/lib/files'
import { ROWS_KEPT_DAYS } from './limits'
import { giveUp, inTurn, listById, LISTS } from './list'

const day = 86_400_000

/** Whoever deposited them, or decides on them, has not come back. */
const WAITING = ['ready', 'requested'] as const

/**
 * People's data in rows, and files that nobody has gone on with, are forgotten; the history keeps figures only. A list
 * that still waited is given up with them: without its rows, a full one would find everybody missing.
 */
export async function forgetOldRows({ now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - ROWS_KEPT_DAYS * day)
  const left = await db.accountImport.findMany({
    where: { OR: [{ fileKey: { not: null } }, { state: { in: [...WAITING] } }], updatedAt: { lt: before } },
    select: { id: true, fileKey: true },
  })
  for (const { id, fileKey } of left) {
    // What was read of it has waited as long as its file: it is not kept for another while because it is given up.
    const isGivenUp = await inTurn(async (tx) => {
      const list = await listById(id, tx)
      if (!list || list.fileKey !== fileKey || list.updatedAt >= before) return false
      await giveUp(tx, list)
      return true
    })
    if (isGivenUp && fileKey) await forget(fileKey)
  }
  await forgetStrays(LISTS, new Date(now.getTime() - day), listsStillRead)
  await execute(
    sql`DELETE FROM "account_import_absent" a USING "account_import" i WHERE i."id" = a."importId" AND i."updatedAt" < ${before}`,
  )
  return execute(
    sql`DELETE FROM "account_import_row" r USING "account_import" i
         WHERE i."id" = r."importId" AND i."updatedAt" < ${before} AND i."state" NOT IN ('reading', 'applying', 'undoing')`,
  )
}

/** A file whose list no longer needs it was to go at that very moment: if it is still there, somebody died in between. */
async function listsStillRead(names: string[]): Promise<ReadonlySet<string>> {
  const lists = await db.accountImport.findMany({
    where: { fileKey: { in: names.map((name) => `${LISTS}/${name}`) } },
    select: { fileKey: true },
  })
  return new Set(lists.flatMap(({ fileKey }) => fileKey?.slice(LISTS.length + 1) ?? []))
}
