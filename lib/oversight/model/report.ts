import type { FigureKey, HealthFactor, NormKey } from '@/lib/engagement/schema'
import type { Day } from '@/lib/time'
import type { VitalityState } from '@/prisma/client/enums'

/** Raise it when wholes are added up otherwise. */
export const oversightVersion = 'oversight@2'

/** A figure that does not add up, over communities: the one in the middle, and between which two the middle half is. */
export interface Spread {
  communities: number
  low: number
  middle: number
  high: number
}

/** The six factors of health as ranks among comparable communities, and the index they make: never one without the other. */
export interface HealthOfMany {
  factors: Record<HealthFactor, Spread | null>
  index: Spread | null
}

/** What may be said of a whole over one window. */
export interface WholeReport {
  start: Day
  /** The communities added up. */
  communities: number
  /** null: nobody looked that night. */
  states: Record<VitalityState, number> | null
  /** null: unknown, or nothing to compute it from. */
  figures: Partial<Record<FigureKey, number | null>>
  spreads: Partial<Record<NormKey, Spread>>
  health: HealthOfMany | null
  /** Figures that may not be shown: they would tell of a few people. */
  hidden: FigureKey[]
}
