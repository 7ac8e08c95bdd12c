import { isId } from '@/lib/db'
import { one, sortFrom, type Asked, type Sort } from '@/lib/ui/address'

export const mapColumns = [
  'label',
  'holders',
  'rise',
  'seekers',
  'recent',
  'questions',
  'gap',
  'leaving',
] as const
export type MapColumn = (typeof mapColumns)[number]

/**
 * Which skills the table keeps: those asked for more than they are held, held by more than six months ago, held by few, too
 * few to be told, about to be lost.
 */
export const mapFilters = ['gap', 'rising', 'few', 'hidden', 'risk'] as const
export type MapFilter = (typeof mapFilters)[number]

export interface MapAsked {
  /** What was typed to find a skill. */
  text: string
  skillId: string | null
  ministryId: string | null
  clusterId: string | null
  filter: MapFilter | null
  sort: Sort<MapColumn>
  page: number
}

/** What the address of the map asks for; what it does not understand is left out. */
export function mapAsked(asked: Asked): MapAsked {
  const id = (name: string) => {
    const value = one(asked, name)
    return value !== undefined && isId(value) ? value : null
  }
  const page = Number(one(asked, 'page'))
  const filter = mapFilters.find((each) => each === one(asked, 'montrer')) ?? null
  const ministryId = id('ministere')
  // Of what nobody knows how many hold, what is asked for most comes first.
  const wanted = ministryId === null ? 'questions' : 'seekers'
  const column = filter === 'hidden' ? wanted : filter === 'rising' ? 'rise' : 'holders'
  return {
    text: (one(asked, 'q') ?? '').trim().slice(0, 80),
    skillId: id('competence'),
    ministryId,
    clusterId: id('groupe'),
    filter,
    sort: sortFrom(asked, mapColumns, { column, direction: 'desc' }),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
  }
}
