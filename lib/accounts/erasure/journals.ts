import { execute, sql, type Transaction } from '@/lib/db'

/**
 * Takes somebody out of what readings of directories have said of them: under the name they had there, or the one they
 * have now. What a reading counted stays. Before their accounts in directories go, which say where to look.
 */
export const forgetInJournals = (
  tx: Transaction,
  { memberId, name }: { memberId: string; name: string },
): Promise<number> =>
  execute(
    sql`DELETE FROM "directory_verdict" v USING "directory_run" r, "directory_account" a
         WHERE r."id" = v."runId" AND a."directoryId" = r."directoryId" AND a."memberId" = ${memberId}::uuid
           AND (lower(v."userName") = lower(a."userName") OR v."name" = ${name})`,
    tx,
  )
