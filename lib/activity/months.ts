import { execute, sql, type Transaction } from '@/lib/db'

/** Tables cut by month (see the migration): a row whose month is not open is refused by the database. */
export type MonthlyTable = 'activity' | 'audit' | 'notification'

/**
 * Opens the months from `first` to `last` (UTC, both included); months already open are left alone.
 * Two processes asking for the same month wait for each other.
 */
export async function openMonths(
  table: MonthlyTable,
  first: Date,
  last: Date,
  connection?: Pick<Transaction, '$executeRaw'>,
): Promise<void> {
  await execute(
    sql`SELECT osmose_open_months(${table}::regclass, (${first}::timestamptz AT TIME ZONE 'UTC')::date,
                                  (${last}::timestamptz AT TIME ZONE 'UTC')::date)`,
    connection,
  )
}

/** Lets go of the months that ended before that moment, in one piece; younger rows stay, however old their month is. */
export async function forgetMonths(table: MonthlyTable, before: Date): Promise<void> {
  await execute(sql`SELECT osmose_drop_months(${table}::regclass, ${before}::timestamptz)`)
}
