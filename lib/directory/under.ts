import { sql, type Sql } from '@/lib/db'

/** An administration with everything below it. */
export const organisationsUnder = (id: string): Sql => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${id}::uuid UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
  SELECT "id" FROM below`

/** A service with those below it. */
export const unitsUnder = (id: string): Sql => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${id}::uuid UNION SELECT u."id" FROM "unit" u JOIN below ON u."parentId" = below."id")
  SELECT "id" FROM below`
