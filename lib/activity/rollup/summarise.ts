import { execute, sql } from '@/lib/db'

/**
 * Tells the index of each month, and of the past, where its newest acts are. Without it, the next run of the roll-ups
 * would look through every page written since the last vacuum.
 */
export async function summariseNewActs(): Promise<void> {
  await execute(
    sql`SELECT sum(brin_summarize_new_values(i.indexrelid))
        FROM pg_partition_tree('activity') p JOIN pg_index i ON i.indrelid = p.relid
        JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
        WHERE p.isleaf AND a.amname = 'brin'`,
  )
}
