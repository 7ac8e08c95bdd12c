import type { MapAsked, MapColumn, MapFilter } from './mapAsked'
import { isAtRisk, isRising, rarityOf } from './model/map/figures'
import type { SeenMap } from './queries/map'
import type { SeenSkill } from './mapFigures'

const PAGE = 25

/** Is it asked for more than it is held? */
const isWanted = ({ gap }: SeenSkill) => gap !== null && gap > 0

/** Is it one of those that a filter keeps? */
export function keeps(filter: MapFilter, skill: SeenSkill, { minimum }: { minimum: number }): boolean {
  if (filter === 'gap') return isWanted(skill)
  if (filter === 'risk') return isAtRisk(skill)
  if (filter === 'rising') return isRising(skill.rise)
  return rarityOf(skill, minimum) === filter
}

/** The skills that the address keeps, in its order; those of which nothing is told come last, whatever the direction. */
export function rowsOf(map: SeenMap, { clusterId, filter, sort }: MapAsked): SeenSkill[] {
  const way = sort.direction === 'desc' ? -1 : 1
  const said = (skill: SeenSkill) => (sort.column === 'label' ? null : skill[sort.column])
  return map.skills
    .filter((skill) => clusterId === null || skill.clusterId === clusterId)
    .filter((skill) => filter === null || keeps(filter, skill, map))
    .map((skill, place) => ({ skill, place }))
    .sort((one, other) => {
      // They come by name.
      if (sort.column === 'label') return way * (one.place - other.place)
      const [first, second] = [said(one.skill), said(other.skill)]
      if (first === second) return one.place - other.place
      if (first === null) return 1
      if (second === null) return -1
      return way * (first - second) || one.place - other.place
    })
    .map(({ skill }) => skill)
}

/** One page of them. */
export function pageOf(
  rows: readonly SeenSkill[],
  asked: number,
): { rows: SeenSkill[]; page: number; pageCount: number } {
  const pageCount = Math.max(1, Math.ceil(rows.length / PAGE))
  const page = Math.min(asked, pageCount)
  return { rows: rows.slice((page - 1) * PAGE, page * PAGE), page, pageCount }
}

/** How many skills each filter would keep: one that keeps none is not offered. */
export function countsOf(map: SeenMap): Record<MapFilter, number> {
  const count = (filter: MapFilter) => map.skills.filter((skill) => keeps(filter, skill, map)).length
  return {
    ...{ gap: count('gap'), rising: count('rising'), few: count('few') },
    ...{ hidden: count('hidden'), risk: count('risk') },
  }
}

/** The columns of which something is told there. */
export const columnsOf = ({ scope, skills }: SeenMap): MapColumn[] => [
  ...(['label', 'holders'] as const),
  ...(skills.some(({ rise }) => rise !== null) ? (['rise'] as const) : []),
  ...(['seekers', 'recent'] as const),
  ...(scope.of === 'ministry' ? [] : (['questions'] as const)),
  'gap',
  ...(skills.some(({ leaving }) => leaving !== null) ? (['leaving'] as const) : []),
]

/**
 * What is missing there: a map, on a platform where no skill is held by enough people yet; anything to tell, in a ministry
 * or a community. null: nothing, or what a stricter rule hides until the next count.
 */
export function lackOf({ scope, skills, isStricter }: SeenMap): 'map' | 'figures' | null {
  if (isStricter) return null
  if (scope.of === 'platform') return skills.some(({ x }) => x !== null) ? null : 'map'
  return skills.every(({ holders, seekers, questions }) => (holders ?? seekers ?? questions ?? 0) === 0)
    ? 'figures'
    : null
}

/** What the same people hold as well, the strongest ties first. */
export function neighboursOf({ ties, skills }: SeenMap, skillId: string): SeenSkill[] {
  const known = new Map(skills.map((skill) => [skill.id, skill]))
  return ties
    .filter(([one, other]) => one === skillId || other === skillId)
    .sort(([, , first], [, , second]) => second - first)
    .flatMap(([one, other]) => known.get(one === skillId ? other : one) ?? [])
}
