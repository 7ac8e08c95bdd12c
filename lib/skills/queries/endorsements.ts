import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorize, authorizePlatform, ownCommunityIds, isHereInSql, type Person } from '@/lib/policy'
import { heldFacts } from '../facts'

const Asked = z.object({
  memberId: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  skillId: z.string(),
  label: z.string(),
  level: z.number().nullable(),
  community: z.string(),
  at: z.date(),
})
export type AskedEndorsement = z.infer<typeof Asked>

/** Colleagues who ask the viewer to vouch for a skill, as long as they hold it and a community is shared. */
export function askedEndorsements(viewer: Person): Promise<AskedEndorsement[]> {
  authorizePlatform(viewer, 'platform.use')
  return select(
    Asked,
    sql`SELECT r."memberId", m."name", m."jobTitle", r."skillId", s."label", h."level"::int, c."name" AS "community", r."at"
          FROM "endorsement_request" r JOIN "member" m ON m."id" = r."memberId" AND ${isHereInSql}
          JOIN "member_skill" h ON h."memberId" = r."memberId" AND h."skillId" = r."skillId" AND h."visibility" <> 'nobody'
          JOIN "skill" s ON s."id" = r."skillId" AND s."state" IN ('current', 'retired')
          JOIN "community" c ON c."id" = r."communityId"
         WHERE r."askedId" = ${viewer.id}::uuid AND r."answeredAt" IS NULL AND EXISTS (
           SELECT FROM "membership" x JOIN "community" y ON y."id" = x."communityId" AND y."status" <> 'deleted'
            WHERE x."memberId" = r."memberId" AND x."status" = 'member' AND (x."endsAt" IS NULL OR x."endsAt" > now())
              AND x."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]))
         ORDER BY r."at" DESC LIMIT 50`,
  )
}

const COMPANIONS_SHOWN = 20
const Companion = z.object({ id: z.string(), name: z.string(), about: z.string() })

/** Whom the viewer may ask to vouch for a skill: people of their communities who have not been asked yet. */
export async function companionsFor(viewer: Person, skillId: string, begun: string) {
  const held = await heldFacts(viewer.id, skillId)
  authorize(viewer, 'skill.see', held)
  const asked = begun.trim().slice(0, 60)
  const people = await select(
    Companion,
    sql`SELECT DISTINCT m."id", m."name", concat_ws(', ', NULLIF(m."jobTitle", ''), o."shortName") AS "about"
          FROM "membership" x JOIN "member" m ON m."id" = x."memberId"
          JOIN "community" y ON y."id" = x."communityId" AND y."status" = 'active' LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         WHERE x."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]) AND x."status" = 'member'
           AND (x."endsAt" IS NULL OR x."endsAt" > now()) AND ${isHereInSql}
           AND m."id" <> ${viewer.id}::uuid
           AND osmose_words(m."name") LIKE '% ' || trim(osmose_words(${asked})) || '%'
           AND NOT EXISTS (SELECT FROM "endorsement_request" r WHERE r."memberId" = ${viewer.id}::uuid
                            AND r."skillId" = ${skillId}::uuid AND r."askedId" = m."id")
           AND NOT EXISTS (SELECT FROM "skill_endorsement" e WHERE e."memberId" = ${viewer.id}::uuid
                            AND e."skillId" = ${skillId}::uuid AND e."endorserId" = m."id")
         ORDER BY m."name" LIMIT ${COMPANIONS_SHOWN}`,
  )
  return { label: held.label, visibility: held.visibility, people, areAll: people.length < COMPANIONS_SHOWN }
}

/** What the viewer vouches for, to take back. */
export async function givenEndorsements(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  const given = await db.skillEndorsement.findMany({
    where: { endorserId: viewer.id },
    orderBy: { at: 'desc' },
    take: 50,
    select: {
      memberId: true,
      skillId: true,
      at: true,
      held: {
        select: {
          visibility: true,
          member: { select: { name: true, status: true } },
          skill: { select: { label: true } },
        },
      },
    },
  })
  return given
    .filter(({ held }) => held.member.status === 'active')
    .map(({ held, ...key }) => ({ ...key, name: held.member.name, label: held.skill.label }))
}
