import type { SkillCluster, SkillClusterName } from '@/prisma/client/client'
import type { SeenSkill } from './mapFigures'
import { LEAST_MEMBERS } from './model/map/draw'
import { tonesFor } from './model/map/tones'

/** A group of skills on the map. */
export interface SeenCluster {
  id: string
  /** Its colour, from 0. */
  tone: number
  /** What it is called: by somebody, or by the skills that say most of it. */
  name: string
  isNamed: boolean
  /** What it was called before somebody changed it; undefined: nobody did. */
  before: string | null | undefined
  steadiness: number
  x: number
  y: number
  skills: number
}

/**
 * The groups drawn, as the skills of which something is told there fill them.
 * @param isStricter more people must stand behind a figure than when it was counted: what a group has lost would tell of it
 */
export function clustersOf(
  drawn: readonly SkillCluster[],
  skills: readonly SeenSkill[],
  names: readonly SkillClusterName[],
  isStricter: boolean,
): SeenCluster[] {
  const given = new Map(names.map((each) => [each.clusterId, each]))
  const inside = Map.groupBy(skills, ({ clusterId }) => clusterId)
  const tones = tonesFor(drawn)
  const seen = drawn.map(({ id, place, steadiness, x, y, skillIds }) => {
    const [own, here] = [given.get(id), inside.get(id) ?? []]
    const labels = new Map(here.map((skill) => [skill.id, skill.label]))
    return {
      ...{ id, steadiness, x, y, tone: tones[place] ?? 0 },
      name: own?.name ?? skillIds.flatMap((each) => labels.get(each) ?? []).join(' · '),
      isNamed: Boolean(own?.name),
      before: own && own.before,
      skills: here.length,
    }
  })
  return isStricter ? seen.filter(({ skills: shown }) => shown >= LEAST_MEMBERS) : seen
}
