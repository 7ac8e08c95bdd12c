import type { NotificationLevel, SubjectKind } from '@/prisma/client/enums'
import type { AdoptionNews, PracticeNews, PracticesProposed, ProgrammeNews, ReviewNews } from '@/lib/activity'
import { parisDay, type Day } from '@/lib/time'
import type { ToldKind } from './kinds'
import type { Outcome } from './ruling'

/** One notification, as it may be shown now. */
export interface Told {
  id: string
  at: Date
  kind: ToldKind
  level: NotificationLevel
  isUnread: boolean
  accepted: boolean
  /** Where it is a decision about this person. */
  outcome: Outcome | null
  /** How far the review of a sleeping community, a practice, or a request for a place got. */
  step: ReviewNews | PracticeNews | AdoptionNews | ProgrammeNews | null
  /** What others did where a community falls asleep. */
  proposed?: PracticesProposed | null
  /** Why a request was refused; other decisions have a page of their own. */
  reason: string | null
  subjectKind: SubjectKind | null
  actor: string | null
  /** No address where the person can no longer see it; no name where it is of no community. */
  place: { id: string; slug: string | null; name: string }
  /** What it is about: the thread, the file or the community. */
  objectId: string
  title: string
}

/** Several of one kind about one object say one sentence: «Nadia et 2 autres personnes ont répondu à…». */
export interface Line {
  first: Told
  latest: Told
  actors: string[]
  count: number
}
export interface PlaceLines {
  place: Told['place']
  lines: Line[]
}
export interface DayLines {
  day: Day
  places: PlaceLines[]
}

/** By day, then by community, in the order given (latest first). */
export function linesByDay(told: readonly Told[]): DayLines[] {
  return [...Map.groupBy(told, ({ at }) => parisDay(at))].map(([day, ofDay]) => ({
    day,
    places: [...Map.groupBy(ofDay, ({ place }) => place.id).values()].map((ofPlace) => ({
      place: ofPlace[0]!.place,
      lines: [...Map.groupBy(ofPlace, ({ kind, objectId }) => `${kind} ${objectId}`).values()].map(lineOf),
    })),
  }))
}

const lineOf = (same: Told[]): Line => ({
  latest: same[0]!,
  first: same.at(-1)!,
  actors: [...new Set(same.flatMap(({ actor }) => actor ?? []))],
  count: same.length,
})
