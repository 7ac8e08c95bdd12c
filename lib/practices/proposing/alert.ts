import type { PracticesProposed } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { candidatesThere } from './candidates'
import { proposeOnce } from './occasion'

/** What the alert of a community that falls asleep carries: at most three practices, for all who run it. */
export async function proposeInAlert(
  tx: Transaction,
  communityId: string,
  now: Date,
): Promise<PracticesProposed | null> {
  const candidates = await candidatesThere(communityId, 'alert', parisDay(now), tx)
  const moment = { place: 'alert' as const, communityId, kind: null, viewerId: null, now }
  const proposed = await proposeOnce(tx, moment, candidates, Math.random)
  return (
    proposed && {
      occasionId: proposed.occasionId,
      practices: proposed.practices.map(({ id, title }) => ({ id, title })),
    }
  )
}
