import { z } from 'zod'
import { db, select, sql, type Sql } from '@/lib/db'
import { animatedIds, visibleInSql, type Person } from '@/lib/policy'
import { PracticeOutcome } from '@/prisma/client/enums'

/** Communities of a page, and those the viewer runs, which stand before the others. */
const [PAGE, OWN] = [20, 200]

const Row = z.object({
  id: z.string(),
  communityId: z.string(),
  slug: z.string(),
  name: z.string(),
  outcome: z.enum(PracticeOutcome).nullable(),
  words: z.string(),
  adoptedAt: z.date(),
  outcomeAt: z.date().nullable(),
})

/**
 * Where a practice is tried, as far as the viewer may know: first where they run things, then the others, the latest first.
 * @param after the adoption the page before ended with
 * @returns a page, and what the next one begins after; null: it is the last
 */
export async function adoptionsPage(viewer: Person, practiceId: string, after?: string) {
  const own = animatedIds(viewer)
  const tried = (which: Sql, most: number) =>
    select(
      Row,
      sql`SELECT a."id", a."communityId", c."slug", c."name", a."outcome", a."words", a."adoptedAt", a."outcomeAt"
            FROM "practice_adoption" a JOIN "community" c ON c."id" = a."communityId"
           WHERE a."practiceId" = ${practiceId}::uuid AND ${visibleInSql.communities(viewer)} AND ${which}
           ORDER BY a."adoptedAt" DESC, a."id" DESC LIMIT ${most}`,
    )
  // Gone since: from the beginning again.
  const last = after ? await db.practiceAdoption.findFirst({ where: { id: after, practiceId } }) : null
  const follows = last
    ? sql`(a."adoptedAt", a."id") < (${last.adoptedAt}::timestamptz, ${last.id}::uuid)`
    : sql`TRUE`
  const [mine, others] = await Promise.all([
    last ? [] : tried(sql`a."communityId" = ANY (${own}::uuid[])`, OWN),
    tried(sql`a."communityId" <> ALL (${own}::uuid[]) AND ${follows}`, PAGE + 1),
  ])
  const shown = others.slice(0, PAGE)
  return {
    rows: [...mine, ...shown].map(({ communityId, slug, name, ...row }) => ({
      ...row,
      community: { id: communityId, slug, name },
    })),
    isLater: last !== null,
    next: others.length > PAGE ? shown.at(-1)!.id : null,
  }
}
