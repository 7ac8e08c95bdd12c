import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { DisclosureRule } from '@/lib/disclosure'
import { windows, type Counts } from '../model/map/figures'
import { knownOf, type Alike } from '../model/map/known'
import { isCountedHolding, isHeld, ministriesInSql, type Night } from './counted'
import type { Questions } from './questions'

/** What may be told of a skill, by scope. */
export interface SkillKnown {
  skillId: string
  known: Map<string, Counts>
  questions: Questions
}

export interface Figures {
  skills: SkillKnown[]
  /** How many show at least one skill, by scope. */
  crowds: Map<string, Counts>
}

const Row = z.object({
  ministryId: z.string().nullable(),
  communityIds: z.array(z.string()),
  holders: z.boolean(),
  seekers: z.boolean(),
  recent: z.boolean(),
  leaving: z.boolean(),
  people: z.number(),
})

/** Skills counted together. */
const TOGETHER = 10

/**
 * Counts every skill that somebody shows, some at a time; null when asked to stop.
 * @param asked the questions about each, where they are told
 */
export async function countFigures(
  { now, signal }: Night,
  rule: DisclosureRule,
  asked: ReadonlyMap<string, Questions>,
): Promise<Figures | null> {
  const skills: SkillKnown[] = []
  const ids = await skillsSomebodyShows(now)
  for (let from = 0; from < ids.length; from += TOGETHER) {
    if (signal?.aborted) return null
    const crowds = await crowdsOf(ids.slice(from, from + TOGETHER), now)
    for (const [skillId, crowd] of crowds)
      skills.push({ skillId, known: knownOf(crowd, rule), questions: asked.get(skillId) ?? new Map() })
  }
  const listed = new Set(skills.map(({ skillId }) => skillId))
  for (const [skillId, questions] of asked)
    if (!listed.has(skillId)) skills.push({ skillId, known: new Map(), questions })
  return { skills, crowds: knownOf(await everybody(now), rule) }
}

const Shown = z.object({ id: z.string() })

/** Skills that somebody shows to everybody: of the others, not even that they are held is told. */
async function skillsSomebodyShows(now: Date): Promise<string[]> {
  const rows = await select(
    Shown,
    sql`SELECT s."id" FROM "skill" s WHERE s."state" = 'current' AND EXISTS (
          SELECT FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
           WHERE h."skillId" = s."id" AND h."visibility" = 'everyone' AND ${isCountedHolding(now)}) ORDER BY 1`,
  )
  return rows.map(({ id }) => id)
}

const theirCommunities = sql`
  array(SELECT s."communityId" FROM "membership" s JOIN "community" c ON c."id" = s."communityId" AND c."status" <> 'deleted' AND c."origin" = 'local'
         WHERE s."memberId" = m."id" AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now()) ORDER BY 1)`

/** Those who say something of each of these skills, as groups of people alike. */
async function crowdsOf(skillIds: string[], now: Date): Promise<Map<string, Alike[]>> {
  const { recentDays, leavingDays } = windows
  const since = sql`${now}::timestamptz - make_interval(days => ${recentDays})`
  const rows = await select(
    Row.extend({ skillId: z.string() }),
    sql`WITH ${ministriesInSql}, said AS (
        SELECT h."skillId", t."ministryId", ${theirCommunities} AS "communityIds", ${isHeld} AS "holders", h."wantsToLearn" AS "seekers",
               ${isHeld} AND (h."updatedAt" > ${since} OR EXISTS (
                 SELECT FROM "skill_endorsement" e WHERE e."memberId" = h."memberId" AND e."skillId" = h."skillId" AND e."at" > ${since})) AS "recent",
               ${isHeld} AND (m."status" = 'suspended' OR m."accountEndsAt" < ${now}::timestamptz + make_interval(days => ${leavingDays}) IS TRUE) AS "leaving"
          FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId" LEFT JOIN top t ON t."id" = m."organisationId"
         WHERE h."skillId" = ANY(${skillIds}::uuid[]) AND ${isCountedHolding(now)})
      SELECT *, count(*)::int AS "people" FROM said GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  )
  return Map.groupBy(rows, ({ skillId }) => skillId)
}

/** Those who show at least one skill: what the figures are to be read beside. */
function everybody(now: Date): Promise<Alike[]> {
  return select(
    Row,
    sql`WITH ${ministriesInSql}, said AS (
        SELECT t."ministryId", ${theirCommunities} AS "communityIds",
               true AS "holders", false AS "seekers", false AS "recent", false AS "leaving"
          FROM "member" m LEFT JOIN top t ON t."id" = m."organisationId"
         WHERE EXISTS (SELECT FROM "member_skill" h WHERE h."memberId" = m."id" AND ${isCountedHolding(now)}))
      SELECT *, count(*)::int AS "people" FROM said GROUP BY 1, 2, 3, 4, 5, 6`,
  )
}
