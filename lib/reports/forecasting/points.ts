import { adoptionBetween } from '@/lib/adoption'
import { addMonths, type Day } from '@/lib/time'
import { standingsOnFirsts } from '@/lib/vitality'
import type { CommunityKind } from '@/prisma/client/enums'
import type { Point } from '../model/series'

/** What is foreseen: accounts open at the end of a month, communities that live then. */
export const foreseen = ['members', 'communities'] as const
export type Foreseen = (typeof foreseen)[number]

/** Of whom. */
export interface Whole {
  /** null: the whole platform. */
  ministryId: string | null
  /** The type of communities; members are the same whatever it is. */
  kind: CommunityKind | null
}

/** No series looks further back. */
const MOST_MONTHS = 60

/** What is known of a series by a first of the month, which is left out: only what may be shown, the oldest month first. */
export async function pointsOf(what: Foreseen, whole: Whole, until: Day): Promise<Point[]> {
  if (what === 'communities') return livingCommunities(whole, until)
  const months = await adoptionBetween({ from: addMonths(until, -MOST_MONTHS), until }, whole.ministryId)
  return months.map(({ month, members }) => ({ month, value: typeof members === 'number' ? members : null }))
}

/**
 * Those neither newborn, asleep nor closed on the first of the next month, those deleted since too: as the report counts
 * them. Months before anything was said of any of them are left out.
 */
async function livingCommunities(whole: Whole, until: Day): Promise<Point[]> {
  const firsts = Array.from({ length: MOST_MONTHS }, (_, back) => addMonths(until, -back))
  return (await standingsOnFirsts(whole, firsts))
    .filter(({ created, newborn }) => created > newborn)
    .map(({ on, alive, watch }) => ({ month: addMonths(on, -1), value: alive + watch }))
}

/** `members/platform`, `communities/ministry/…`: under which name forecasts are kept; those of a type are not. */
export const seriesKey = (what: Foreseen, { ministryId }: Pick<Whole, 'ministryId'>): string =>
  `${what}/${ministryId === null ? 'platform' : `ministry/${ministryId}`}`
