import { db } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { parisDay, type Day } from '@/lib/time'
import { clustersOf } from './mapClusters'
import { lastCount, skillsOf, type SeenSkill } from './mapFigures'
import { platform } from './model/map/scope'
import { isStricter } from './model/map/stricter'

/** What the map of skills tells of the platform or of a ministry, as it was last counted before a day. */
export interface SkillsTold {
  /** The month it was counted in. */
  month: Day
  /** How many show at least one skill; null: not to be told. */
  people: number | null
  /** The fewest people behind a figure. */
  minimum: number
  skills: SeenSkill[]
  /** Of the map of today. */
  clusters: { name: string; skills: number; steadiness: number }[]
  drawnOn: Day | null
}

/** The same figures as on the map, hidden and rounded as there. null: nobody has counted yet. */
export async function skillsTold(ministryId: string | null, until: Day): Promise<SkillsTold | null> {
  const scope = ministryId === null ? platform : ({ of: 'ministry', id: ministryId } as const)
  const [map, last] = await Promise.all([
    db.skillMap.findFirst({
      orderBy: { at: 'desc' },
      include: { clusters: { orderBy: { place: 'asc' } } },
    }),
    lastCount(scope, until),
  ])
  if (last === null) return null
  const [skills, names] = await Promise.all([
    skillsOf(scope, map?.id ?? null, last, true),
    db.skillClusterName.findMany(),
  ])
  return {
    ...{ month: last.month, people: last.people, minimum: ruleInForce().minimum, skills },
    clusters: clustersOf(map?.clusters ?? [], skills, names, isStricter(last.minimums))
      .filter(({ skills: shown, name }) => shown > 0 && name !== '')
      .map(({ name, skills: shown, steadiness }) => ({ name, skills: shown, steadiness })),
    drawnOn: map && parisDay(map.at),
  }
}
