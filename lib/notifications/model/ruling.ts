import type { Day } from '@/lib/time'
import type { NotificationLevel } from '@/prisma/client/enums'
import type { RulingKind } from './kinds'

export const OUTCOMES = ['removed', 'banned', 'lifted', 'restored'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What was decided, in the words of that moment: whatever is renamed, hidden or taken away later, this was said. */
export interface Ruling {
  kind: RulingKind
  outcome: Outcome
  /** The community's name. */
  community: string
  /** The thread or the file the text belongs to; the community's name where the person may not know it. */
  title: string
  reason: string | null
  /** Last day of a ban; null: until it is lifted, or no ban. */
  until: Day | null
}

/** What costs something is an alert; what gives it back is good news. */
export const levelOfRuling = ({ outcome }: Pick<Ruling, 'outcome'>): NotificationLevel =>
  outcome === 'removed' || outcome === 'banned' ? 'alert' : 'information'
