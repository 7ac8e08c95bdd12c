import { z } from 'zod'
import { countShown } from '@/lib/auth'
import { select, selectOne, sql } from '@/lib/db'
import { authorizePlatform, can, NotFound, isHereInSql, ownCommunityIds, type Person } from '@/lib/policy'
import { SkillKind, SkillState } from '@/prisma/client/enums'
import { heldVisibleTo } from '../visible'

/** Beyond, «plus de 1 000» says enough, and nobody counts further. */
export const HOLDERS_COUNTED = 1000
/** Read before the same person is counted once. */
const ROWS_COUNTED = 5000
const PEOPLE_SHOWN = 24
/** Of each skill below, so that a heading with a thousand skills opens as fast as one. */
const PEOPLE_READ = 60

const Link = z.object({ id: z.string(), label: z.string() })
const Sheet = z.object({
  id: z.string(),
  code: z.string(),
  label: z.string(),
  kind: z.enum(SkillKind),
  state: z.enum(SkillState),
  isHeading: z.boolean(),
  synonyms: z.array(z.string()),
  description: z.string(),
  levels: z.array(z.string()),
  framework: z.object({ name: z.string(), publisher: z.string(), version: z.string(), licence: z.string() }),
  mergedIntoId: z.string().nullable(),
  isHeld: z.boolean(),
  parents: z.array(Link),
  children: z.array(Link),
})
const Holder = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  skillId: z.string(),
  label: z.string(),
  level: z.number().nullable(),
  canHelp: z.boolean(),
  endorsements: z.number(),
  isEndorsed: z.boolean(),
  mayEndorse: z.boolean(),
})
export type SkillHolder = z.infer<typeof Holder>

export type SkillSheet = z.infer<typeof Sheet> & {
  /** People who hold it or what belongs to it, whether or not they may be shown; at most `HOLDERS_COUNTED` + 1. */
  holders: number
  people: SkillHolder[]
  /** They are not shown for so many seconds: the viewer was shown too many people; null: they are. */
  peopleIn: number | null
}

const linksOf = (rows: ReturnType<typeof sql>) =>
  sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', l."id", 'label', l."label") ORDER BY l."place", l."label") FROM (${rows}) l), '[]')`

/** What a skill is, where it stands, who has it, as far as one may look at people. */
export async function skillSheet(viewer: Person, skillId: string): Promise<SkillSheet> {
  authorizePlatform(viewer, 'directory.read')
  const sheet = await knownSkill(viewer, skillId)
  const isShared = sheet.state === 'current' || sheet.state === 'retired'
  const [holders, people] = isShared
    ? await Promise.all([holdersOf(viewer, skillId), peopleWith(viewer, skillId)])
    : [0, []]
  const others = people.filter(({ id }) => id !== viewer.id)
  const peopleIn = await countShown(viewer, others.length)
  return { ...sheet, holders, people: peopleIn === null ? people : [], peopleIn }
}

/** Its name, for the title of the page. */
export async function labelOf(viewer: Person, skillId: string): Promise<string> {
  authorizePlatform(viewer, 'directory.read')
  return (await knownSkill(viewer, skillId)).label
}

/** A free skill is only known to its holders and its reviewers. */
async function knownSkill(viewer: Person, skillId: string): Promise<z.infer<typeof Sheet>> {
  if (!z.uuid().safeParse(skillId).success) throw new NotFound()
  const [sheet] = await select(
    Sheet,
    sql`SELECT s."id", s."code", s."label", s."kind", s."state", s."isHeading", s."description", s."mergedIntoId",
               array(SELECT n."name" FROM "skill_name" n WHERE n."skillId" = s."id" AND NOT n."isLabel" ORDER BY n."words") AS "synonyms",
               CASE WHEN cardinality(s."levels") = 5 THEN s."levels" WHEN cardinality(f."levels") = 5 THEN f."levels" ELSE '{}' END AS "levels",
               jsonb_build_object('name', f."name", 'publisher', f."publisher", 'version', f."version", 'licence', f."licence") AS "framework",
               EXISTS (SELECT FROM "member_skill" h WHERE h."skillId" = s."id" AND h."memberId" = ${viewer.id}::uuid) AS "isHeld",
               ${linksOf(sql`SELECT DISTINCT ON (a."depth") p."id", p."label", -a."depth" AS "place" FROM "skill_ancestor" a JOIN "skill" p ON p."id" = a."ancestorId" WHERE a."skillId" = s."id" AND a."depth" > 0 ORDER BY a."depth" DESC, p."code"`)} AS "parents",
               ${linksOf(sql`SELECT c."id", c."label", 0 AS "place" FROM "skill_parent" p JOIN "skill" c ON c."id" = p."skillId" AND c."state" = 'current' WHERE p."parentId" = s."id" ORDER BY c."label" LIMIT 100`)} AS "children"
          FROM "skill" s JOIN "skill_framework" f ON f."id" = s."frameworkId" WHERE s."id" = ${skillId}::uuid`,
  )
  if (!sheet || !isKnownTo(viewer, sheet)) throw new NotFound()
  return sheet
}

const isKnownTo = (viewer: Person, { state, isHeld, mergedIntoId }: z.infer<typeof Sheet>): boolean =>
  state === 'current' ||
  state === 'retired' ||
  (state === 'merged' && mergedIntoId !== null) ||
  (state === 'proposed' && isHeld) ||
  can(viewer, 'skills.curate')

/** Of those whom the viewer may see: a count of one would say that somebody else has it. */
async function holdersOf(viewer: Person, skillId: string): Promise<number> {
  const { count } = await selectOne(
    z.object({ count: z.number() }),
    sql`SELECT least(count(DISTINCT "memberId"), ${HOLDERS_COUNTED + 1})::int AS "count" FROM (
          SELECT h."memberId" FROM "skill_ancestor" a JOIN "member_skill" h ON h."skillId" = a."skillId"
            JOIN "member" m ON m."id" = h."memberId"
           WHERE a."ancestorId" = ${skillId}::uuid AND ${heldVisibleTo(viewer)} AND ${isHereInSql}
           LIMIT ${ROWS_COUNTED}) held`,
  )
  return count
}

/** People with this skill or one below it whom the viewer may see: those who offer to help first, then by level. */
function peopleWith(viewer: Person, skillId: string): Promise<SkillHolder[]> {
  const theirPlaces = sql`EXISTS (
    SELECT FROM "membership" t JOIN "community" c ON c."id" = t."communityId" AND c."status" <> 'deleted'
     WHERE t."memberId" = b."memberId" AND t."status" = 'member' AND (t."endsAt" IS NULL OR t."endsAt" > now())
       AND t."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]))`
  return select(
    Holder,
    sql`WITH best AS (
          SELECT DISTINCT ON (h."memberId") h.* FROM "skill_ancestor" a CROSS JOIN LATERAL (
            SELECT h."memberId", h."skillId", h."level"::int AS "level", h."canHelp" FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
             WHERE h."skillId" = a."skillId" AND ${heldVisibleTo(viewer)} AND ${isHereInSql}
             ORDER BY h."canHelp" DESC, h."level" DESC NULLS LAST, h."memberId" LIMIT ${PEOPLE_READ}) h
           WHERE a."ancestorId" = ${skillId}::uuid
           ORDER BY h."memberId", h."canHelp" DESC, h."level" DESC NULLS LAST, a."depth"),
        shown AS (
          SELECT * FROM best ORDER BY "canHelp" DESC, "level" DESC NULLS LAST, "memberId" LIMIT ${PEOPLE_SHOWN})
        SELECT m."id", m."name", m."jobTitle", o."shortName" AS "organisation", b."skillId", s."label", b."level", b."canHelp",
               (SELECT count(*)::int FROM "skill_endorsement" e WHERE e."memberId" = b."memberId" AND e."skillId" = b."skillId") AS "endorsements",
               EXISTS (SELECT FROM "skill_endorsement" e WHERE e."memberId" = b."memberId" AND e."skillId" = b."skillId"
                        AND e."endorserId" = ${viewer.id}::uuid) AS "isEndorsed",
               (b."memberId" <> ${viewer.id}::uuid AND ${theirPlaces}) AS "mayEndorse"
          FROM shown b JOIN "member" m ON m."id" = b."memberId" JOIN "skill" s ON s."id" = b."skillId"
          LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         ORDER BY b."canHelp" DESC, b."level" DESC NULLS LAST, m."name"`,
  )
}
