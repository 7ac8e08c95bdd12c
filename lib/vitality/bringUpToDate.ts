import { judgePast } from './judge'
import { countMonths } from './months'
import { assessAll } from './night'
import { replayPast } from './replay'

/** All that a night does, at once: for whoever brings in a past and wants to see what is said of it. */
export async function bringUpToDate(now: Date): Promise<void> {
  await assessAll(now)
  await replayPast(now)
  await judgePast(now)
  await countMonths(now)
}
