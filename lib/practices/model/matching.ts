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

/** A community that opens has few members yet, and none to speak of. */
export const isForOpening = (
  { kinds, stages }: Pick<PracticeText, 'kinds' | 'stages'>,
  kind: CommunityKind,
) => stages.includes('launch') && (kinds.length === 0 || kinds.includes(kind))

/** What one wakes a community for: it is silent, nobody knows what it is for, or it has had its day. */
const ofSleep: readonly Problem[] = ['silence', 'purpose', 'end']

/** Before one closes a community: how to, and what might wake it instead. */
export const isForClosing = ({ stages, problem }: Pick<PracticeText, 'stages' | 'problem'>): boolean =>
  stages.includes('close') || (stages.includes('relaunch') && ofSleep.includes(problem))

const YOUNG_DAYS = 90
const LIKELY = 0.5

/** Where a community is in its life, as far as its figures tell: what somebody who begins to run it needs first. */
export const stageOf = ({ ageDays, risk90 }: Signals): Stage =>
  (ageDays ?? 0) < YOUNG_DAYS ? 'launch' : (risk90 ?? 0) >= LIKELY ? 'relaunch' : 'settle'

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
