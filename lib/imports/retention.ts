import { db, execute, sql } from '@/lib/db'
import { forget } from '@/lib/files'
import { ROWS_KEPT_DAYS } from './limits'

/** People's data in rows, and files that nobody has gone on with, are forgotten; the history keeps figures only. */
export async function forgetOldRows({ now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - ROWS_KEPT_DAYS * 86_400_000)
  const left = await db.accountImport.findMany({
    where: { fileKey: { not: null }, updatedAt: { lt: before } },
    select: { id: true, fileKey: true },
  })
  for (const { id, fileKey } of left) {
    if (fileKey) await forget(fileKey)
    await db.accountImport.update({ where: { id }, data: { fileKey: null, state: 'abandoned' } })
  }
  await execute(
    sql`DELETE FROM "account_import_absent" a USING "account_import" i WHERE i."id" = a."importId" AND i."updatedAt" < ${before}`,
  )
  return execute(
    sql`DELETE FROM "account_import_row" r USING "account_import" i
         WHERE i."id" = r."importId" AND i."updatedAt" < ${before} AND i."state" NOT IN ('reading', 'applying', 'undoing')`,
  )
}
