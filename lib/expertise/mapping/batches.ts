import { z } from 'zod'
import { selectOne, selectOverAll, sql } from '@/lib/db'
import { ANY_SKILL, isCountedHolding, ministriesInSql, saidInSql } from './counted'
import type { Run } from './run'

/** Skills counted together: so many, or so many people who say something of them. */
const TOGETHER = { skills: 300, fewPeople: 50_000, people: 1_000_000 }

/** Beyond, one skill alone would take minutes to solve. */
const MOST_SOLVED = 4000
/**
 * How much is solved exactly (`knownOf`), in pairs of people who say something of one skill, the rarest skills first: a
 * few minutes. The others are proved in SQL, which tells of somewhat fewer communities.
 */
export const EFFORT = 1_000_000_000

export interface Batch {
  skillIds: string[]
  /** Few enough say something of each for its figures to be solved. */
  areFew: boolean
}

const Shown = z.object({ skillId: z.string(), people: z.number() })

/** All skills that somebody shows to everybody, some together; «any skill» comes first, alone. */
export async function batchesOf({ now, rule }: Run, effort: number): Promise<Batch[]> {
  const anybody = await selectOne(
    z.object({ people: z.number() }),
    sql`WITH ${ministriesInSql} SELECT count(*)::int AS "people" FROM (${saidInSql([ANY_SKILL], now)}) said`,
  )
  const shown = await selectOverAll(
    Shown,
    // Of a skill that nobody shows to everybody, not even that it is held is told.
    sql`SELECT h."skillId", count(*)::int AS "people"
          FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId" JOIN "skill" s ON s."id" = h."skillId" AND s."state" = 'current'
         WHERE ${isCountedHolding(now)} GROUP BY 1 HAVING bool_or(h."visibility" = 'everyone') ORDER BY 2, 1`,
  )
  const batches: Batch[] = []
  let [spent, people] = [0, 0]
  for (const each of [{ skillId: ANY_SKILL, ...anybody }, ...shown]) {
    // Of too few, there is nothing to solve.
    const areFew =
      each.people >= rule.minimum && each.people <= MOST_SOLVED && spent + each.people ** 2 <= effort
    if (areFew) spent += each.people ** 2
    const last = batches.at(-1)
    const most = areFew ? TOGETHER.fewPeople : TOGETHER.people
    const isFull = !last || last.skillIds.length >= TOGETHER.skills || people + each.people > most
    if (isFull || last.areFew !== areFew || last.skillIds[0] === ANY_SKILL) {
      batches.push({ skillIds: [each.skillId], areFew })
      people = 0
    } else last.skillIds.push(each.skillId)
    people += each.people
  }
  return batches
}
