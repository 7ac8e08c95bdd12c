import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { NotFound } from '@/lib/policy'

/** A skill that somebody holds, as the rules see it. @throws NotFound when they do not hold it */
export async function heldFacts(memberId: string, skillId: string) {
  const held = await db.memberSkill.findUnique({
    where: { memberId_skillId: { memberId, skillId } },
    select: {
      visibility: true,
      skill: { select: { label: true, state: true } },
      member: {
        select: {
          ...{ id: true, status: true, organisationId: true, platformRole: true, isService: true },
          memberships: {
            where: {
              status: 'member',
              OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }],
              community: { status: { not: 'deleted' } },
            },
            select: { communityId: true },
          },
        },
      },
    },
  })
  if (!held) throw new NotFound()
  const { memberships, ...holder } = held.member
  return {
    label: held.skill.label,
    holder,
    // A free skill is its holder's own business until somebody has read it.
    visibility:
      held.skill.state === 'current' || held.skill.state === 'retired'
        ? held.visibility
        : ('nobody' as const),
    communityIds: memberships.map(({ communityId }) => communityId),
  }
}

const Place = z.object({ id: z.string() })

/** A community of these in which that person really is, the liveliest first; null when there is none. */
export async function meetingPlace(communityIds: string[], memberId: string): Promise<string | null> {
  const [place] = await select(
    Place,
    sql`SELECT c."id" FROM "membership" s JOIN "community" c ON c."id" = s."communityId" JOIN "member" m ON m."id" = s."memberId"
          LEFT JOIN "community_counter" k ON k."communityId" = c."id"
         WHERE s."memberId" = ${memberId}::uuid AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())
           AND m."status" = 'active' AND NOT m."isService"
           AND c."status" = 'active' AND c."id" = ANY(${communityIds}::uuid[])
         ORDER BY k."lastActivityAt" DESC NULLS LAST, c."id" LIMIT 1`,
  )
  return place?.id ?? null
}
