import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import { defaultsFor, type Kind } from '../model/kinds'
import { PLATFORM } from '../model/wanted'

const Id = z.object({ id: z.string() })

/**
 * The people of a community whom something said to all may concern: everybody where that is the default, else those
 * who asked for it. What each of them chose is looked at afterwards.
 */
export async function membersWhoWant(tx: Transaction, communityId: string, kind: Kind): Promise<string[]> {
  const community = await tx.community.findUnique({ where: { id: communityId }, select: { kind: true } })
  if (!community) return []
  const { onSite, byMail } = defaultsFor(kind, community.kind)
  const rows = await select(
    Id,
    sql`SELECT s."memberId" AS "id" FROM "membership" s
         WHERE s."communityId" = ${communityId}::uuid AND s."status" = 'member'
           AND (${onSite || byMail} OR EXISTS (
             SELECT FROM "notification_choice" c
              WHERE c."memberId" = s."memberId" AND c."scope" IN (${PLATFORM}, ${communityId})
                AND c."kind" = ${kind} AND (c."onSite" OR c."byMail")))`,
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Those who run a community. */
export async function animatorsOf(tx: Transaction, communityId: string): Promise<string[]> {
  const memberships = await tx.membership.findMany({
    where: { communityId, status: 'member', role: { in: ['owner', 'animator'] } },
    select: { memberId: true },
  })
  return memberships.map(({ memberId }) => memberId)
}
