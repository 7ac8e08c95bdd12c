import { sql, type Sql } from './select'

/** The day of a moment, as people here say it. */
export const parisDate = (at: Sql): Sql => sql`(${at} AT TIME ZONE 'Europe/Paris')::date`
