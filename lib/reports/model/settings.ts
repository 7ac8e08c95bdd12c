import { z } from 'zod'
import { isDay, startOfMonth } from '@/lib/time'
import { sectionKeys } from './sections'

export const comparisons = ['before', 'year', 'none'] as const
export type Comparison = (typeof comparisons)[number]

/** No report is longer: the roll-ups of three years are kept. */
export const MOST_MONTHS = 36
export const MOST_COMMENT = 5_000
/** Nobody has more agents to reach. */
export const MOST_TARGET = 10_000_000

const Month = z.string().refine((text) => isDay(text) && startOfMonth(text) === text)

/** What a report is asked to say: kept with it, and frozen with each version. */
export const Settings = z.object({
  /** First of its first month. */
  from: Month,
  months: z.int().min(1).max(MOST_MONTHS),
  comparison: z.enum(comparisons),
  /** So many members by the end of that month, said by its first day; null: none was set. */
  target: z.object({ members: z.int().min(1).max(MOST_TARGET), by: Month }).nullable(),
  foreword: z.string().max(MOST_COMMENT),
  /** Those chosen, in their order. */
  sections: z
    .array(z.object({ key: z.enum(sectionKeys), comment: z.string().max(MOST_COMMENT) }))
    .refine((chosen) => new Set(chosen.map(({ key }) => key)).size === chosen.length),
})
export type Settings = z.output<typeof Settings>
