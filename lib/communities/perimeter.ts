import { empty, sql, type Sql } from '@/lib/db'
import type { CommunityKind } from '@/prisma/client/enums'

/** Communities that are spoken of together. */
export interface Perimeter {
  /** Those that a ministry carries, itself or below; null: whoever carries them. */
  ministryId: string | null
  /** null: of any type. */
  kind: CommunityKind | null
}

/** Of the community `c`: our own, as long as it is there, and in the perimeter. */
export const isWithin = ({ ministryId, kind }: Perimeter): Sql =>
  sql`c."origin" = 'local' AND c."status" <> 'deleted'
      ${kind === null ? empty : sql`AND c."kind" = ${kind}::"CommunityKind"`}
      ${
        ministryId === null
          ? empty
          : sql`AND c."organisationId" IN (
              WITH RECURSIVE below("id") AS (
                SELECT ${ministryId}::uuid UNION ALL SELECT o."id" FROM "organisation" o JOIN below b ON o."parentId" = b."id")
              SELECT "id" FROM below)`
      }`
