import { sql, type Sql } from '@/lib/db'
import { capital } from '../model/breakdown'

/** Where the member `m` works (`WorkPlace`). */
export const workPlaceInSql: Sql = sql`CASE WHEN m."departement" IS NULL THEN 'unknown' WHEN m."departement" = ANY(${[...capital]}) THEN 'capital' ELSE 'elsewhere' END`
