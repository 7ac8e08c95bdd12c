import type { Day, Period } from '@/lib/time'
import { periodOf, windowOf, type Facts } from './facts'
import { daysBeforeAWindow, engagementVersion, figuresOf, type FigureKey, type Figures } from './figures'
import { retentionOf, type Retention } from './retention'
import { grainOf, participationIn, piecesOf, windowsUpTo, type Grain, type Participation } from './trend'

/** All that the dashboard of a community shows, for one period. */
export interface Dashboard {
  version: string
  knows: Facts['knows']
  computedAt: string
  grain: Grain
  /** Figures of the period (the last) and of those before it, of the same length. */
  windows: (Period & {
    figures: Figures
    /** Those that may not be shown: null among the figures, and not because nobody knows. */
    hidden?: readonly FigureKey[]
  })[]
  /** Who took part, piece by piece of the period. Readers: null where it would tell of a few. */
  pieces: (Period & { unfinished: boolean } & Participation<number | null>)[]
  /** Who stays, as of the end of the period. */
  retention: Retention
}

/** The days whose facts a dashboard needs. `known`: the first day not wholly known. */
export function daysNeeded(period: Period, known: Day): Period {
  const oldest = windowsUpTo(windowOf(period))[0] as { start: number; end: number }
  const start = periodOf({ start: oldest.start - daysBeforeAWindow, end: oldest.end }).start
  const pieces = piecesOf(period, known)
  const first = pieces[0]?.start ?? start
  const last = pieces.at(-1)?.end ?? period.end
  return {
    start: first < start ? first : start,
    end: last < known ? last : known > period.end ? known : period.end,
  }
}

export function dashboardOf(facts: Facts, period: Period, known: Day, now: Date): Dashboard {
  return {
    version: engagementVersion,
    knows: facts.knows,
    computedAt: now.toISOString(),
    grain: grainOf(period),
    windows: windowsUpTo(windowOf(period)).map((window) => ({
      ...periodOf(window),
      figures: figuresOf(facts, window, now),
    })),
    pieces: piecesOf(period, known).map((piece) => ({
      ...piece,
      ...participationIn(facts, piece.end > known ? { start: piece.start, end: known } : piece),
    })),
    retention: retentionOf(facts, windowOf(period)),
  }
}
