import { z } from 'zod'
import type { Tellable } from '@/lib/activity'
import { select, sql, type Transaction } from '@/lib/db'
import type { Kind } from '../model/kinds'
import type { News } from '../news'

const Id = z.object({ id: z.string() })

/**
 * Nobody answers for a community any more: DINUM hears of it, and who administers the ministry it belongs to. One
 * that has found an owner meanwhile is nobody's business.
 */
export async function communityOrphaned(
  tx: Transaction,
  communityId: string,
  { formerOwnerId }: Tellable['community.orphaned'],
): Promise<News | null> {
  const community = await tx.community.findUnique({
    where: { id: communityId },
    select: { orphanedAt: true, organisationId: true, status: true },
  })
  if (!community?.orphanedAt || community.status === 'deleted') return null
  const administrators = await administratorsOf(tx, community.organisationId)
  return {
    about: { communityId, subjectKind: 'community', subjectId: communityId, threadId: null },
    actorId: formerOwnerId,
    hearers: new Map(administrators.map((id) => [id, 'orphan' satisfies Kind])),
  }
}

/** Those who answer for a community besides its own people: DINUM, and who administers the ministry it belongs to. */
export async function administratorsOf(tx: Transaction, organisationId: string | null): Promise<string[]> {
  const rows = await select(
    Id,
    sql`WITH RECURSIVE above("id", "parentId") AS (
          SELECT "id", "parentId" FROM "organisation" WHERE "id" = ${organisationId}::uuid
          UNION SELECT o."id", o."parentId" FROM "organisation" o JOIN above a ON o."id" = a."parentId")
        SELECT m."id" FROM "member" m
         WHERE m."status" = 'active' AND (m."platformRole" = 'dinum'
            OR (m."platformRole" = 'ministry_administrator'
                AND m."administersOrganisationId" IN (SELECT "id" FROM above)))`,
    tx,
  )
  return rows.map(({ id }) => id)
}
