import { communitiesWatched } from '@/lib/practices/effects/watched'
import { momentOf, outcomeOf } from '@/lib/practices/model/effect/moment'
import { dayNumber, dayOf, parisDay, startOfDay } from '@/lib/time'
import type { Room } from './practices'

/** A community on the days on which it could have taken something up, and one after which it grew as many do. */
export interface Life {
  room: Room
  days: Date[]
  grew: { at: Date; gain: number }
}

/** Days that lie between, so that what came is over and what was before is long enough. */
const [LATEST, EARLIEST, STEP] = [65, 260, 7]
const AT_NINE = 9 * 3_600_000
/** What a good season gives, on the scale of the outcome: three authors where there were two. */
const SEASON = 0.3

/** Of each community that is watched: its activity on these days. */
export async function livesOf(rooms: readonly Room[], now: Date): Promise<Life[]> {
  const today = parisDay(now)
  const watched = await communitiesWatched(today)
  return rooms.flatMap((room) => {
    const community = watched.get(room.communityId)
    if (!community) return []
    const moments = []
    for (let ago = LATEST; ago <= EARLIEST; ago += STEP) {
      const on = dayNumber(today) - ago
      const moment = momentOf(community.weekly, on, community.observedUntil)
      if (typeof moment === 'string') continue
      const { past, after } = moment
      // Beyond its best level: what comes back by itself after a dip is no growth.
      const usual = Math.max(past.level, past.base)
      const at = new Date(startOfDay(dayOf(on)).getTime() + AT_NINE)
      moments.push({ at, gain: outcomeOf(after) - outcomeOf(usual) })
    }
    const [first] = moments
    if (!first) return []
    const far = ({ gain }: { gain: number }) => Math.abs(gain - SEASON)
    const grew = moments.reduce((one, other) => (far(other) < far(one) ? other : one), first)
    return [{ room, days: moments.map(({ at }) => at), grew }]
  })
}
