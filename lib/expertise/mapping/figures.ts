import { execute, newId, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { batchesOf, EFFORT } from './batches'
import { countCommunities } from './communities'
import { countCrowds } from './crowds'
import { countQuestions } from './questions'
import type { Night, Run } from './run'

/**
 * Counts what may be told of every skill, some skills at a time, aside from the figures that are read meanwhile. Whatever
 * a count that was killed left behind goes first. null when asked to stop.
 */
export async function countFigures({ now, signal }: Night, effort = EFFORT): Promise<Run | null> {
  const run = { id: newId(), now, rule: ruleInForce() }
  await execute(sql`DELETE FROM "skill_figure_counted"`)
  for (const { skillIds, areFew } of await batchesOf(run, effort)) {
    if (signal?.aborted) return null
    const told = await countCrowds(skillIds, run, areFew)
    if (!areFew) await countCommunities(skillIds, told, run)
  }
  await countQuestions(run)
  return run
}
