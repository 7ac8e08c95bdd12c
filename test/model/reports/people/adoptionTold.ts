import { figureId, type Measure, type Narrowing, type Place } from '@/lib/adoption/model/figures'
import type { MonthTold } from '@/lib/adoption/schema'
import { addMonths } from '@/lib/time'
import type { Adoption } from '@/lib/reports/sections/adoption'
import type { Scope } from '@/lib/reports/sections/section'

export const culture = { id: '0198a000-0000-7000-8000-00000000000a', name: 'Ministère de la Culture' }
export const small = { id: '0198a000-0000-7000-8000-00000000000b', name: 'Petit ministère' }

export const firstHalf: Scope = {
  span: { from: '2026-01-01', until: '2026-07-01' },
  ...{ before: null, ministry: null, kind: null, target: null, today: '2026-07-15' },
}

/** What was said of a month: `[measure, place, people]`, over the last month of all types unless said otherwise. */
export type Said = [Measure, Partial<Place>, number, Partial<Narrowing>?]

/** A month counted in the night after it. */
export const monthTold = (month: string, said: Said[], how: Partial<MonthTold> = {}): MonthTold => ({
  ...{ month, version: 'adoption@3', countedOn: addMonths(month, 1) },
  report: Object.fromEntries(
    said.map(([measure, place, people, narrowing]) => [
      figureId(measure, { ministryId: null, level: null, ...place }, { months: 1, kind: null, ...narrowing }),
      people,
    ]),
  ),
  ...how,
})

export const adoption = (months: MonthTold[], more: Partial<Adoption> = {}): Adoption => ({
  ...{ months, start: null, before: [], startBefore: null, ministries: [culture, small] },
  ...more,
})
