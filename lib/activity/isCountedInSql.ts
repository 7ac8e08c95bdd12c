import { sql, type Sql } from '@/lib/db'

/** Does what this person did at that moment count? Not before the moment from which they let themselves be counted. */
export const isCountedInSql = (memberId: Sql, at: Sql): Sql =>
  sql`NOT EXISTS (SELECT FROM "activity_objection" objection
                   WHERE objection."memberId" = ${memberId} AND ${at} < objection."countedFrom")`
