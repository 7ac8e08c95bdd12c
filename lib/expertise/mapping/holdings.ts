import { z } from 'zod'
import { select, selectOne, sql } from '@/lib/db'
import type { Holdings } from '../model/clusters/holdings'
import { isCountedHolding, isHeld } from './counted'
import type { Night } from './run'

/** People read together. */
const TOGETHER = 20_000
/** So many people say what all would: beyond, one in two is read, or in three. */
const MOST_PEOPLE = 200_000

const Person = z.object({ memberId: z.string(), held: z.array(z.number()) })

/**
 * Who holds which of these skills, some people at a time, in the order of their key; whoever holds none is not there.
 * null when asked to stop.
 */
export async function readHoldings(
  skillIds: readonly string[],
  { now, signal }: Night,
): Promise<Holdings | null> {
  const oneIn = Math.ceil((await countHolders(skillIds)) / MOST_PEOPLE) || 1
  const from = [0]
  const held: number[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    if (signal?.aborted) return null
    const rows = await select(
      Person,
      sql`SELECT h."memberId", array_agg(k."place"::int - 1 ORDER BY k."place") AS "held"
            FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
            JOIN unnest(${[...skillIds]}::uuid[]) WITH ORDINALITY AS k("id", "place") ON k."id" = h."skillId"
           WHERE h."memberId" > ${after}::uuid AND ${isCountedHolding(now)} AND ${isHeld}
             AND mod(abs(hashtext(h."memberId"::text)::bigint), ${oneIn}) = 0
           GROUP BY h."memberId" ORDER BY h."memberId" LIMIT ${TOGETHER}`,
    )
    for (const row of rows) {
      held.push(...row.held)
      from.push(held.length)
    }
    const last = rows.at(-1)
    if (!last || rows.length < TOGETHER) break
    after = last.memberId
  }
  return {
    ...{ rows: from.length - 1, columns: skillIds.length },
    ...{ from: Int32Array.from(from), held: Int32Array.from(held) },
  }
}

const countHolders = async (skillIds: readonly string[]): Promise<number> =>
  (
    await selectOne(
      z.object({ count: z.number() }),
      sql`SELECT count(DISTINCT "memberId")::int AS "count" FROM "member_skill" WHERE "skillId" = ANY(${[...skillIds]}::uuid[])`,
    )
  ).count
