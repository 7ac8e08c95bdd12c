import { empty, execute, idAt, sql, type Sql, type Transaction } from '@/lib/db'
import type { ActivityKind } from '@/prisma/client/enums'

export type Act = {
  communityId: string
  /** Who acted; null for the platform itself. */
  memberId: string | null
  kind: ActivityKind
  /** What was made or touched: the thread, the reply, the file, the comment. */
  subjectId?: string | null
  /** The person whom the act answers (author of the thread or reply one answers, reacts to, comments on): a tie. */
  otherId?: string | null
  /** When it happened; now by default. Must be the moment of the act itself, never of its correction. */
  at?: Date
}

/**
 * What writes an act, for a command that is one statement: `WITH …, acted AS (${recording(act, when)})`.
 * An answer to oneself is no tie: `otherId` is then left out.
 */
export function recording(act: Act, when: Sql = empty): Sql {
  const at = act.at ?? new Date()
  const otherId = act.otherId === act.memberId ? null : (act.otherId ?? null)
  return sql`INSERT INTO "activity" ("communityId", "at", "id", "memberId", "kind", "subjectId", "otherId")
             SELECT ${act.communityId}::uuid, ${at}::timestamptz, ${idAt(at)}::uuid, ${act.memberId}::uuid,
                    ${act.kind}::"ActivityKind", ${act.subjectId ?? null}::uuid, ${otherId}::uuid ${when}`
}

/** Writes what happened, in the transaction of the change itself: both stand or fall together. */
export async function record(tx: Pick<Transaction, '$executeRaw'>, act: Act): Promise<void> {
  await execute(recording(act), tx)
}
