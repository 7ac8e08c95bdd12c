import { db } from '@/lib/db'

/** How many accounts a full list closes: those it does not name, and those of which a row says so. */
export async function closingsOf(importId: string): Promise<number> {
  const [missing, said] = await Promise.all([
    db.accountImportAbsent.count({ where: { importId } }),
    db.accountImportRow.count({ where: { importId, verdict: 'deactivated' } }),
  ])
  return missing + said
}
