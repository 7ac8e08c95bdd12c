import { askHolders } from '@/lib/directory'
import { authorizePlatform, type Person } from '@/lib/policy'
import { findSkills } from '@/lib/skills'
import type { MapAsked } from '../mapAsked'
import { skillMonths, type SeenMap } from './map'
import type { SeenSkill, SkillMonth } from '../mapFigures'

/** The directory says the rest. */
const FEW = 3

type Holders = Awaited<ReturnType<typeof askHolders>>

/** What one looks at on the map, by its key or by what was typed. */
export interface Chosen {
  skill: SeenSkill | null
  months: SkillMonth[]
  /** A few who have it and let themselves be found, as the directory shows them; null: of a community, which has its own list. */
  holders: Holders | null
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
  const [months, holders] = skill
    ? await Promise.all([skillMonths(viewer, map, skill.id), holdersOf(viewer, map, skill.id)])
    : [[], null]
  return { skill: skill ?? null, months, holders, isLost: !skill && (skillId !== null || text !== '') }
}

function holdersOf(viewer: Person, { scope }: SeenMap, skillId: string): Promise<Holders> | null {
  if (scope.of === 'community') return null
  return askHolders(viewer, { skillId, organisationId: scope.of === 'ministry' ? scope.id : null }, FEW)
}

/** Those on the map first. */
async function named(viewer: Person, { skills }: SeenMap, text: string): Promise<SeenSkill | undefined> {
  if (text === '') return undefined
  const known = new Map(skills.map((skill) => [skill.id, skill]))
  const found = (await findSkills(viewer, text)).flatMap(({ id }) => known.get(id) ?? [])
  return found.find(({ x }) => x !== null) ?? found[0]
}
