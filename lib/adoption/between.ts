import { monthsKept } from '@/lib/activity'
import type { Day } from '@/lib/time'
import { monthsCounted } from './counted'
import { all, type measures } from './model/figures'
import { toldOf } from './model/told'

type Told = ReturnType<typeof toldOf>

/** A month, by its first day, and what may be said of it; `null`: nobody could know. */
export type AdoptionOfMonth = { month: Day } & Record<(typeof measures)[number], Told>

/**
 * How many were members, active and contributing, month after month, in all kinds of communities: of the platform, or of
 * one ministry. Months that nobody counted are not there.
 */
export async function adoptionBetween(
  { from, until }: { from: Day; until: Day },
  ministryId: string | null = null,
): Promise<AdoptionOfMonth[]> {
  const place = { ministryId, level: null }
  return (await monthsCounted(from, until)).map((counted) => {
    const told = (measure: (typeof measures)[number]): Told =>
      toldOf(counted, { measure, place, narrowing: all }, monthsKept.presence)
    return {
      month: counted.month,
      ...{ members: told('members'), active: told('active'), contributing: told('contributing') },
    }
  })
}
