import type { Locale } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import type { Headline, Section, Span } from '../model/document'
import type { SectionKey } from '../model/sections'
import type { Settings } from '../model/settings'

/** Of whom and when a report speaks. */
export interface Scope {
  span: Span
  before: Span | null
  /** null: the whole platform. */
  ministry: { id: string; name: string } | null
  /** The type of communities one looks at; null: all of them. */
  kind: CommunityKind | null
  target: Settings['target']
  /** The first day that is not over: nothing of it, nor later, is known. */
  today: Day
}

/** What figures of a report are made by: «reports.method.formulas» has their names. */
type Formula =
  | 'adoption'
  | 'vitality'
  | 'oversight'
  | 'effect'
  | 'draw'
  | 'skill-map'
  | 'service'
  | 'costs'
  | 'forecast'
  | 'chance'

/** Of the formulas that were used. */
export type Versions = Partial<Record<Formula, string>>

/** What a section has to say. */
export interface Told extends Pick<Section, 'headline' | 'charts' | 'tables' | 'notes'> {
  /** For the first page, where it says enough by itself. */
  leading: Omit<Headline, 'section'> | null
}

/**
 * One section. It reads roll-ups only, never a table of acts: a report of five million members is made in seconds. What may
 * not be said is `hidden` already; where nothing was counted, it says so in a note, with empty tables left out.
 */
export interface SectionMaker {
  key: SectionKey
  /** Of its formulas: `{ oversight: 'oversight@2' }`. */
  versions: Versions
  tell(scope: Scope, language: Locale): Promise<Told>
}

/** A section of which nothing can be said, and why. */
export const nothingTold = (why: string): Told => ({
  ...{ headline: null, charts: [], tables: [], leading: null },
  notes: [why],
})
