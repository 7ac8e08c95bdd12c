import type { CommunityKind } from '@/prisma/client/enums'
import type { PracticeText, Problem, Stage } from './record'
import { hasCome, type Signals } from './signals'

/** At most so many at once (METRICS §6): more are not read. */
export const most = 3

type Waiting = Pick<PracticeText, 'kinds' | 'fewestMembers' | 'mostMembers' | 'trigger'>

interface Sort {
  kind: CommunityKind
  members: number | null
}

/** Whether a practice is for such a community. */
export const isFor = (
  { kinds, fewestMembers, mostMembers }: Omit<Waiting, 'trigger'>,
  { kind, members }: Sort,
): boolean => (kinds.length === 0 || kinds.includes(kind)) && isWithin(members, fewestMembers, mostMembers)

/** Whether it is, and what it waits for has come. */
export const isTimely = (practice: Waiting, community: Sort & { signals: Signals }): boolean =>
  isFor(practice, community) && hasCome(practice.trigger, community.signals)

/**
 * A community that opens has few members yet, and none to speak of: what is for every moment, but for so many members, is
 * not for this one.
 */
export const isForOpening = (
  { kinds, stages, fewestMembers }: Pick<PracticeText, 'kinds' | 'stages' | 'fewestMembers'>,
  kind: CommunityKind,
) =>
  isAt(stages, ['launch']) &&
  (stages.length > 0 || fewestMembers === null) &&
  (kinds.length === 0 || kinds.includes(kind))

/** Whether a practice is for one of these moments: none of its list is all of them. */
export const isAt = (ofPractice: readonly Stage[], moments: readonly Stage[]): boolean =>
  ofPractice.length === 0 || ofPractice.some((stage) => moments.includes(stage))

/** What one wakes a community for: it is silent, nobody knows what it is for, or it has had its day. */
const ofSleep: readonly Problem[] = ['silence', 'purpose', 'end']

/** Before one closes a community: how to, and what might wake it instead. */
export const isForClosing = ({ stages, problem }: Pick<PracticeText, 'stages' | 'problem'>): boolean =>
  stages.includes('close') || (stages.includes('relaunch') && ofSleep.includes(problem))

const YOUNG_DAYS = 90
const LIKELY = 0.5

/**
 * Where a community is in its life, as far as its figures tell: what somebody who begins to run it needs first. They do
 * not tell one that grows from one that settles: it may need either.
 */
export const stagesOf = ({ ageDays, risk90 }: Signals): Stage[] =>
  (ageDays ?? 0) < YOUNG_DAYS ? ['launch'] : (risk90 ?? 0) >= LIKELY ? ['relaunch'] : ['grow', 'settle']

const isWithin = (members: number | null, fewest: number | null, most: number | null) =>
  members === null
    ? fewest === null && most === null
    : members >= (fewest ?? 0) && members <= (most ?? Infinity)

/** The most demanding first, then those that most communities keep; equals by their name. */
export const byFit = (
  one: { trigger: readonly unknown[]; keepers: number; title: string },
  other: { trigger: readonly unknown[]; keepers: number; title: string },
): number =>
  other.trigger.length - one.trigger.length ||
  other.keepers - one.keepers ||
  one.title.localeCompare(other.title, 'fr')
