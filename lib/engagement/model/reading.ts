import { isExposed, partOfPeople, type DisclosureRule } from '@/lib/disclosure'
import type { Dashboard } from './dashboard'
import type { FigureKey, Figures } from './figures'

/*
 * What people write is read under their name by every member; that they read is told to nobody (METRICS §1). So a figure
 * that reading is a part of is shown where it tells of enough people, and over the usual windows only: of two windows
 * that differ by a day, the difference would say who read that day.
 */

/** Members of whom nothing is seen in the window: of them, who is active and who is not tells who reads. */
const silent = ({ members, contributing, reacting, reading }: Figures): number =>
  Math.max((members ?? 0) - (contributing ?? 0) - (reacting ?? 0), reading ?? 0)

/** By figure, the groups of people whose reading it tells of. */
const tellsOf = {
  active: (figures) => [silent(figures)],
  activeRate: (figures) => [silent(figures)],
  activeRateAlone: (figures) => [silent(figures), figures.membersAlone ?? 0],
  reading: (figures) => [silent(figures)],
  // Day by day, the reading of those who write on another one tells too.
  stickiness: ({ members }) => [members ?? 0],
  activationRate: ({ arrivals }) => [arrivals ?? 0],
} as const satisfies Partial<Record<FigureKey, (figures: Figures) => number[]>>
type ReadingKey = keyof typeof tellsOf

/** The figures of which reading is a part. */
export const readingKeys = Object.keys(tellsOf) as ReadingKey[]

/** Those that may not be shown of these figures of a usual window: they would tell of the reading of a few people. */
export const hiddenIn = (figures: Figures, rule: DisclosureRule): ReadingKey[] =>
  readingKeys.filter((key) => tellsOf[key](figures).some((people) => isExposed(partOfPeople(people), rule)))

/** A dashboard without what it would tell of the reading of a few people. */
export function withoutReadingOfFew(
  dashboard: Dashboard,
  rule: DisclosureRule,
  { isUsual }: { isUsual: boolean },
): Dashboard {
  if (!dashboard.knows.reading) return dashboard
  const windows = dashboard.windows.map(({ figures, ...window }) => {
    const unsaid = isUsual ? hiddenIn(figures, rule) : readingKeys
    const without = Object.fromEntries(unsaid.map((key) => [key, null]))
    return { ...window, figures: { ...figures, ...without }, hidden: unsaid }
  })
  const hidden: readonly ReadingKey[] = windows.at(-1)?.hidden ?? []
  const tellsOfReaders = !hidden.includes('reading') && !hidden.includes('stickiness')
  const isShown = (readers: number | null) =>
    tellsOfReaders && readers !== null && !isExposed(partOfPeople(readers), rule)
  return {
    ...dashboard,
    windows,
    pieces: dashboard.pieces.map((piece) => ({
      ...piece,
      readers: isShown(piece.readers) ? piece.readers : null,
    })),
  }
}
