import { sql, type Sql } from '@/lib/db'

/** Paris and the départements around it, where the ministries stand. */
const CAPITAL = ['75', '92', '93', '94']

/** Where the member `m` works (`WorkPlace`). */
export const workPlaceInSql: Sql = sql`CASE WHEN m."departement" IS NULL THEN 'unknown' WHEN m."departement" = ANY(${CAPITAL}) THEN 'capital' ELSE 'elsewhere' END`
