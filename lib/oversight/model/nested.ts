import { refusalOf, type DisclosureRule } from '@/lib/disclosure'
import type { Day } from '@/lib/time'
import { partOfPeople } from './people'
import type { WholeReport } from './report'

export interface CountedWindow {
  readonly end: Day
  readonly report: WholeReport
}

/** Whoever was there in a week was there in the month around it. */
const nested = ['active', 'contributing'] as const

/**
 * The windows of one ministry, long and short, without what they tell of each other: where the few who were there in a
 * month and not in one of its weeks would be found by subtraction, the week is not said.
 */
export function withoutWhatSubtractionTells(
  windows: readonly CountedWindow[],
  rule: DisclosureRule,
): CountedWindow[] {
  return windows.map(({ end, report }) => {
    const told = nested.filter((key) => windows.some((longer) => tells(key, { end, report }, longer, rule)))
    if (told.length === 0) return { end, report }
    const hidden = [...new Set([...report.hidden, ...told])]
    const figures = Object.fromEntries(
      Object.entries(report.figures).filter(([key]) => !hidden.includes(key as never)),
    )
    return { end, report: { ...report, figures, hidden } }
  })
}

function tells(
  key: (typeof nested)[number],
  shorter: CountedWindow,
  longer: CountedWindow,
  rule: DisclosureRule,
): boolean {
  const isAround = longer.report.start <= shorter.report.start && longer.end >= shorter.end
  if (!isAround || longer.report === shorter.report) return false
  const [few, many] = [shorter.report.figures[key] ?? null, longer.report.figures[key] ?? null]
  if (few === null || many === null) return false
  return refusalOf({ inside: partOfPeople(few), outside: partOfPeople(many - few) }, rule) !== null
}
