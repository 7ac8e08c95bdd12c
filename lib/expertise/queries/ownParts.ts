import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, visibleInSql, type Person } from '@/lib/policy'

/** More of a kind are in the copy of one’s data. */
const MOST = 500

/** A community where the viewer answered, or somebody whom they answered. */
export interface Named {
  kind: 'community' | 'asker'
  of: string
  /** null: they may not see it any more, or whoever it was has gone. */
  name: string | null
  href: string | null
}
export type OwnPart = Named & { answers: number }

/** What somebody set aside: a word, a community or a person. */
export interface Hidden extends Omit<Named, 'kind'> {
  kind: 'term' | Named['kind']
}

/** How often the viewer answered in all, in each community, and each person; those they answered most first. */
export async function ownParts(viewer: Person): Promise<{ total: number; parts: OwnPart[] }> {
  authorizePlatform(viewer, 'platform.use')
  const grouped = (kind: 'everywhere' | 'community' | 'asker') =>
    db.answeringTally.groupBy({
      by: ['of'],
      where: { memberId: viewer.id, kind },
      _sum: { answers: true },
      orderBy: [{ _sum: { answers: 'desc' } }, { of: 'asc' }],
      take: MOST,
    })
  const [everywhere, communities, askers] = await Promise.all([
    grouped('everywhere'),
    grouped('community'),
    grouped('asker'),
  ])
  const parts = (kind: Named['kind'], rows: typeof communities) =>
    rows.map(({ of, _sum }) => ({ kind, of, answers: _sum.answers ?? 0 }))
  return {
    total: everywhere[0]?._sum.answers ?? 0,
    parts: await withNames(viewer, [...parts('community', communities), ...parts('asker', askers)]),
  }
}

/** What they set aside: it stays so, whether they consent today or not. */
export async function ownHidden(viewer: Person): Promise<Hidden[]> {
  authorizePlatform(viewer, 'platform.use')
  const rows = await db.answeringHidden.findMany({
    where: { memberId: viewer.id },
    orderBy: { at: 'asc' },
    select: { kind: true, of: true, word: true },
  })
  const named = await withNames(
    viewer,
    rows.flatMap(({ kind, of }) => (kind === 'community' || kind === 'asker' ? [{ kind, of }] : [])),
  )
  return [
    ...rows.flatMap(({ kind, of, word }) => (kind === 'term' ? [{ kind, of, name: word, href: null }] : [])),
    ...named,
  ]
}

const Name = z.object({ id: z.string(), name: z.string(), href: z.string() })

/** What they are called, as far as the viewer may know. */
async function withNames<Part extends Pick<Named, 'kind' | 'of'>>(
  viewer: Person,
  parts: readonly Part[],
): Promise<(Part & Named)[]> {
  const ids = (kind: Named['kind']) => parts.flatMap((part) => (part.kind === kind ? [part.of] : []))
  const rows = await select(
    Name,
    sql`SELECT c."id", c."name", '/communautes/' || c."slug" AS "href" FROM "community" c
         WHERE c."id" = ANY(${ids('community')}::uuid[]) AND ${visibleInSql.communities(viewer)}
        UNION ALL
        SELECT m."id", m."name", '/annuaire/' || m."id" FROM "member" m
         WHERE m."id" = ANY(${ids('asker')}::uuid[]) AND ${isHereInSql}`,
  )
  const found = new Map(rows.map(({ id, name, href }) => [id, { name, href }]))
  return parts.map((part) => ({ ...part, ...(found.get(part.of) ?? { name: null, href: null }) }))
}
