import { authorizePlatform, type Person } from '@/lib/policy'
import { findSkills } from '@/lib/skills'
import type { MapAsked } from '../mapAsked'
import { skillMonths, type SeenMap } from './map'
import type { SeenSkill, SkillMonth } from '../mapFigures'

/** What one looks at on the map, by its key or by what was typed. */
export interface Chosen {
  skill: SeenSkill | null
  months: SkillMonth[]
  /** Nothing there is called so. */
  isLost: boolean
}

export async function chosenSkill(
  viewer: Person,
  map: SeenMap,
  { skillId, text }: MapAsked,
): Promise<Chosen> {
  authorizePlatform(viewer, 'directory.read')
  const skill =
    skillId === null ? await named(viewer, map, text) : map.skills.find(({ id }) => id === skillId)
  const months = skill ? await skillMonths(viewer, map, skill.id) : []
  return { skill: skill ?? null, months, isLost: !skill && (skillId !== null || text !== '') }
}

/** Those on the map first. */
async function named(viewer: Person, { skills }: SeenMap, text: string): Promise<SeenSkill | undefined> {
  if (text === '') return undefined
  const known = new Map(skills.map((skill) => [skill.id, skill]))
  const found = (await findSkills(viewer, text)).flatMap(({ id }) => known.get(id) ?? [])
  return found.find(({ x }) => x !== null) ?? found[0]
}
