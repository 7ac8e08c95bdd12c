import { dayNumber, parisDay } from '@/lib/time'
import type { VitalityReviewState } from '@/prisma/client/enums'
import type { Away } from './away'

export type OpenState = Exclude<VitalityReviewState, 'ended'>
export const openStates = ['asked', 'reminded', 'proposed', 'relaunching', 'merging'] as const

/** How long each step waits. The pages that announce what comes next read this. */
export const reviewDelays = {
  /** Three weeks outlast most leaves; whoever has not answered by then has forgotten, or is gone. */
  remindAfterDays: 21,
  /** As long again after the second message: nobody may say they had no time. */
  proposeAfterDays: 21,
  /** The proposal itself can still be answered; then an administrator may archive, and the clock never does. */
  archiveAfterDays: 21,
  /** About what separates a community that was told to be asleep from its last act: as much time to come back. */
  relaunchDays: 60,
  /** The owner of the other community is somebody in office: as long as the first message waits. */
  mergeDays: 21,
  /** A week to see that it was the wrong community; later, people have settled. */
  undoMergeDays: 7,
} as const

/** A relaunch has taken when others answered: what the one who promised it wrote alone is no life yet. */
export const relaunchTakes = { contributions: 3, authors: 2 } as const

const DAY = 86_400_000

/** When a review that enters a state will have waited long enough. */
export function dueOf(state: OpenState, since: Date): Date {
  const days = {
    asked: reviewDelays.remindAfterDays,
    reminded: reviewDelays.proposeAfterDays,
    proposed: reviewDelays.archiveAfterDays,
    relaunching: reviewDelays.relaunchDays,
    merging: reviewDelays.mergeDays,
  }[state]
  return new Date(since.getTime() + days * DAY)
}

/**
 * Has it waited long enough? Days of an outage do not count: nobody could answer.
 * @param away ascending
 */
export function isDue(
  { stateAt, dueAt }: { stateAt: Date; dueAt: Date | null },
  now: Date,
  away: Away,
): boolean {
  if (dueAt === null) return false
  const [from, until] = [dayNumber(parisDay(stateAt)), dayNumber(parisDay(now))]
  const lost = away.filter((day) => day >= from && day < until).length
  return dueAt.getTime() + lost * DAY <= now.getTime()
}

/** What the clock sees of a review. */
export interface ReviewFacts {
  state: OpenState
  isDue: boolean
  /** Archived, locked or deleted in the meantime, by whatever way. */
  isClosed: boolean
  /** The last verdict no longer says that it sleeps. */
  isAwake: boolean
  /** Since the relaunch began; people’s only. */
  contributions: number
  authors: number
  /** The community it wants to join can still be joined, and neither of the two has become a secret. */
  intoIsOpen: boolean
}

/** Where the clock leads: another state, with what is said of it, or the end. */
export type ReviewStep =
  | { to: 'reminded' | 'proposed' | 'asked'; said: 'reminded' | 'proposed' | 'refused' | 'sleepsOn' }
  | { to: 'ended'; outcome: 'archived' | 'woke' | 'relaunched' }

/** What time alone does to a review; null: it waits. It never archives: somebody decides that. */
export function stepOf(facts: ReviewFacts): ReviewStep | null {
  const { state, isDue, isClosed, isAwake } = facts
  if (isClosed) return { to: 'ended', outcome: 'archived' }
  if (state === 'relaunching') return isDue ? judged(facts) : null
  if (isAwake) return { to: 'ended', outcome: 'woke' }
  if (state === 'merging') return isDue || !facts.intoIsOpen ? { to: 'asked', said: 'refused' } : null
  if (!isDue || state === 'proposed') return null
  return state === 'asked' ? { to: 'reminded', said: 'reminded' } : { to: 'proposed', said: 'proposed' }
}

/** A relaunch that did not take is not forgotten: the other ways are proposed. */
const judged = ({ contributions, authors }: ReviewFacts): ReviewStep =>
  contributions >= relaunchTakes.contributions && authors >= relaunchTakes.authors
    ? { to: 'ended', outcome: 'relaunched' }
    : { to: 'proposed', said: 'sleepsOn' }

export const reviewActs = ['write', 'propose', 'archive', 'withdraw'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** What an administrator’s act finds: done, already so, too early, or answered by those who run it. */
export type ActResult = 'done' | 'already' | 'orphan' | 'notAsleep' | 'tooEarly' | 'answered' | 'none'

export interface ActFacts {
  state: OpenState | null
  isDue: boolean
  /** The last night says so. */
  isAsleep: boolean
  /** Somebody has written since, whom no night has seen yet. */
  isStirring: boolean
  isOpen: boolean
  isOrphan: boolean
}

const isAnswered = (state: OpenState) => state === 'relaunching' || state === 'merging'

/** What an administrator’s act does to a community, before it is written. */
export function resultOf(act: ReviewAct, facts: ActFacts): ActResult {
  const { state, isOpen, isOrphan } = facts
  const sleeps = isOpen && facts.isAsleep && !facts.isStirring
  if (act === 'write') {
    if (state) return 'already'
    return !sleeps ? 'notAsleep' : isOrphan ? 'orphan' : 'done'
  }
  if (!state) return 'none'
  if (act === 'withdraw') return 'done'
  if (isAnswered(state)) return 'answered'
  // What is closed already only waits for the clock to say so.
  if (isOpen && !sleeps) return 'notAsleep'
  if (act === 'propose') return state === 'proposed' ? 'already' : 'done'
  return state === 'proposed' && facts.isDue ? 'done' : 'tooEarly'
}
