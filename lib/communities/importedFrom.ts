import { sql, type Sql } from '@/lib/db'

/** «irc» of «irc_raku__perl6»: the source an imported community `c` comes from. */
export const importedFrom: Sql = sql`split_part(c."name", '_', 1)`
