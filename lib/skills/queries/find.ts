import { authorizePlatform, type Person } from '@/lib/policy'
import { skillsNamed, type FoundSkill } from '../find'

const SHOWN = 10

/** What the viewer may pick while typing: «carto» → Cartographier, in «Environnement, territoires et agriculture». */
export async function findSkills(viewer: Person, typed: string): Promise<FoundSkill[]> {
  authorizePlatform(viewer, 'directory.read')
  return skillsNamed(typed, SHOWN)
}
