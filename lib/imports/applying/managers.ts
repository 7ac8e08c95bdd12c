import { execute, sql, type Transaction } from '@/lib/db'

/**
 * A manager may stand lower in the list than their people: these are joined once all its rows are written. Of people who
 * were known before, undoing needs what they had.
 */
export const joinToManagers = (tx: Transaction, importId: string): Promise<number> =>
  execute(
    sql`WITH joined AS (
          SELECT r."line", r."verdict", r."undo", m."id", m."managerId" AS "had", m."provenance", h."id" AS "managerId"
            FROM "account_import_row" r
            JOIN "member" m ON m."id" = r."memberId"
            JOIN "member" h ON h."email" = r."said" ->> 'manager' AND h."id" <> m."id" AND h."status" IN ('active', 'invited')
           WHERE r."importId" = ${importId}::uuid AND r."said" ->> 'manager' IS NOT NULL
             AND (r."verdict" = 'created' AND m."managerId" IS NULL
                  OR r."verdict" IN ('updated', 'attached') AND r."difference" ? 'managerId'
                     AND m."managerId" IS DISTINCT FROM h."id")),
        written AS (
          UPDATE "member" m SET "managerId" = j."managerId", "provenance" = m."provenance" || '{"managerId":"import"}'
            FROM joined j WHERE m."id" = j."id")
        UPDATE "account_import_row" r SET "undo" = coalesce(j."undo", '{}') || jsonb_build_object('change', jsonb_build_object(
                 'before', jsonb_build_object('provenance', j."provenance") || coalesce(j."undo" #> '{change,before}', '{}')
                             || jsonb_build_object('managerId', j."had"),
                 'after', coalesce(j."undo" #> '{change,after}', '{}') || jsonb_build_object('managerId', j."managerId")))
          FROM joined j
         WHERE r."importId" = ${importId}::uuid AND r."line" = j."line" AND j."verdict" <> 'created'`,
    tx,
  )
