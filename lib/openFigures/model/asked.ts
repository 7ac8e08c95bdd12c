import { z } from 'zod'
import { isAlwaysThere, MOST_MONTHS, sectionKeys, type SectionKey } from '@/lib/reports/schema'
import { addMonths, startOfMonth, type Day } from '@/lib/time'
import { CommunityKind } from '@/prisma/client/enums'
import { Cursor } from './cursor'

/**
 * What an address may ask, parameter by parameter: read from its text, and told in the description of the interface by what
 * comes out.
 */
const number = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))

const Id = z.uuid().toLowerCase()

/** `2026-03` */
const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()

/** `funnel,costs` */
const Sections = z
  .string()
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(z.enum(sectionKeys)).min(1))
  .optional()

export const MOST_LISTED = 100

export const Nothing = z.strictObject({})
export const ListAsked = z.strictObject({ limit: number(MOST_LISTED).optional(), cursor: Cursor.optional() })
export const TableAsked = z.strictObject({ format: z.enum(['json', 'csv']).optional() })
export const FiguresAsked = z.strictObject({
  from: Month,
  months: number(MOST_MONTHS).optional(),
  ministry: Id.optional(),
  kind: z.enum(CommunityKind).optional(),
  sections: Sections,
})
export const FeedAsked = z.strictObject({ since: Month, ministry: Id.optional(), sections: Sections })

/** Every parameter of the interface. */
const asked = { ...ListAsked.shape, ...TableAsked.shape, ...FiguresAsked.shape, ...FeedAsked.shape }
export type Parameter = keyof typeof asked
export const isParameter = (name: string): name is Parameter => Object.hasOwn(asked, name)

const USUAL_MONTHS = 12
/** How far back the figures are kept: five years. */
const OLDEST = 60

/**
 * The months asked, or the parameter that is wrong: months that are over, as many as a report holds. A month that runs would
 * tell, from one day to the next, of whoever came that day.
 */
export function monthsAsked(
  { from, months }: { from?: string; months?: number },
  today: Day,
): { from: Day; months: number } | { wrong: 'from' | 'months' } {
  const [until, count] = [startOfMonth(today), months ?? USUAL_MONTHS]
  const first = from === undefined ? addMonths(until, -count) : `${from}-01`
  if (first >= until || first < addMonths(until, -OLDEST)) return { wrong: 'from' }
  return addMonths(first, count) > until ? { wrong: 'months' } : { from: first, months: count }
}

/** All months from that one on; those of a year, where none is said. */
export function monthsSince(
  since: string | undefined,
  today: Day,
): { from: Day; months: number } | { wrong: 'since' } {
  const until = startOfMonth(today)
  const from = since === undefined ? addMonths(until, -USUAL_MONTHS) : `${since}-01`
  const months = monthsBetween(from, until)
  return months < 1 || months > MOST_MONTHS ? { wrong: 'since' } : { from, months }
}

function monthsBetween(from: Day, until: Day): number {
  const [month, last] = [from, until].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)))
  return (last ?? 0) - (month ?? 0)
}

/** The parts asked, in their order, and last what a report always says of itself. */
export const sectionsOf = (asked: readonly SectionKey[] = sectionKeys): SectionKey[] => [
  ...asked.filter((key) => !isAlwaysThere(key)),
  ...sectionKeys.filter(isAlwaysThere),
]

/** Costs, and the people they are divided by, are those of the whole platform: no part of what a ministry's token reads. */
export const withoutPlatform = (sections: readonly SectionKey[]): SectionKey[] =>
  sections.filter((key) => key !== 'costs')
