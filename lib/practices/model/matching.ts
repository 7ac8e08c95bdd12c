import type { CommunityKind } from '@/prisma/client/enums'
import type { PracticeText } from './record'
import { hasCome, type Signals } from './signals'

/** At most so many at once (METRICS §6): more are not read. */
export const most = 3

type Waiting = Pick<PracticeText, 'kinds' | 'fewestMembers' | 'mostMembers' | 'trigger'>

/** Whether a practice is for such a community, and what it waits for has come. */
export const isTimely = (
  { kinds, fewestMembers, mostMembers, trigger }: Waiting,
  community: { kind: CommunityKind; members: number | null; signals: Signals },
): boolean =>
  (kinds.length === 0 || kinds.includes(community.kind)) &&
  isWithin(community.members, fewestMembers, mostMembers) &&
  hasCome(trigger, community.signals)

const isWithin = (members: number | null, fewest: number | null, most: number | null) =>
  members === null
    ? fewest === null && most === null
    : members >= (fewest ?? 0) && members <= (most ?? Infinity)

/** The most demanding first, then those that most communities keep; equals by their name. */
export const byFit = (
  one: { trigger: readonly unknown[]; adoptions: number; title: string },
  other: { trigger: readonly unknown[]; adoptions: number; title: string },
): number =>
  other.trigger.length - one.trigger.length ||
  other.adoptions - one.adoptions ||
  one.title.localeCompare(other.title, 'fr')
