import { sql, type Sql } from '@/lib/db'

/** The day of a moment, as people here say it: what is due on a day is due on that one. */
export const parisDate = (at: Sql): Sql => sql`(${at} AT TIME ZONE 'Europe/Paris')::date`
