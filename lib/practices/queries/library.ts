import { z } from 'zod'
import { empty, select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, can, visibleInSql, type Person } from '@/lib/policy'
import { PracticeState } from '@/prisma/client/enums'
import type { LibraryAsked, Shelf } from '../asked'
import { waitsForReaders } from '../model/life'
import { problems } from '../model/record'

const Row = z.object({
  id: z.string(),
  state: z.enum(PracticeState),
  isFailure: z.boolean(),
  title: z.string(),
  problem: z.enum(problems),
  situation: z.string(),
  minutes: z.number(),
  /** Communities that keep it, but for secret ones. */
  keepers: z.number(),
})
/** A practice in a list. */
export type PracticeRow = z.infer<typeof Row>

/** Lines of a page. */
const PAGE = 20

const isOwn = (viewer: Person) =>
  sql`EXISTS (SELECT 1 FROM "practice_author" w WHERE w."practiceId" = p."id" AND w."memberId" = ${viewer.id}::uuid)`

const onShelf = (viewer: Person, shelf: Shelf): Sql =>
  ({
    shared: sql`p."sharedAt" IS NOT NULL AND p."retiredAt" IS NULL`,
    proposed: sql`p."state" = ANY(${[...waitsForReaders]}::"PracticeState"[])`,
    own: isOwn(viewer),
    retired: sql`p."retiredAt" IS NOT NULL`,
  })[shelf]

/**
 * Practices of a shelf, narrowed; those that answer the words best first, else those that most communities keep.
 * @returns a page of at most twenty, and whether another follows
 */
export async function practicesPage(
  viewer: Person,
  asked: LibraryAsked,
): Promise<{ rows: PracticeRow[]; hasMore: boolean; mayGather: boolean; mayFollow: boolean }> {
  authorizePlatform(viewer, 'platform.use')
  const words = asked.q === '' ? null : sql`websearch_to_tsquery('osmose_french', osmose_text(${asked.q}))`
  const found = await select(
    Row,
    sql`SELECT p."id", p."state", p."isFailure", v."title", v."problem", v."situation",
               coalesce((SELECT sum((s->>'minutes')::int)::int FROM jsonb_array_elements(v."steps") s), 0) AS "minutes",
               p."keepers"
          FROM "practice" p JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version"
         WHERE ${visibleInSql.practices(viewer)} AND ${onShelf(viewer, asked.shelf)}
           ${words ? sql`AND v."searchVector" @@ ${words}` : empty}
           ${asked.problem ? sql`AND v."problem" = ${asked.problem}` : empty}
           ${asked.stage ? sql`AND (v."stages" = '{}' OR ${asked.stage} = ANY (v."stages"))` : empty}
           ${asked.kind ? sql`AND (v."kinds" = '{}' OR ${asked.kind}::"CommunityKind" = ANY (v."kinds"))` : empty}
           ${asked.members === null ? empty : sql`AND ${asked.members} BETWEEN coalesce(v."fewestMembers", 0) AND coalesce(v."mostMembers", 10000000)`}
           ${asked.outcome ? sql`AND p."isFailure" = ${asked.outcome === 'failures'}` : empty}
         ORDER BY ${words ? sql`ts_rank_cd(v."searchVector", ${words}) DESC,` : empty} p."keepers" DESC, p."stateAt" DESC, p."id"
         LIMIT ${PAGE + 1} OFFSET ${(asked.page - 1) * PAGE}`,
  )
  return {
    rows: found.slice(0, PAGE),
    hasMore: found.length > PAGE,
    mayGather: can(viewer, 'practice.gather'),
    mayFollow: can(viewer, 'oversight.platform'),
  }
}
