import { ruleInForce } from '@/lib/disclosure'
import { authorizePlatform, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import {
  occasionsShown,
  uptakeByAnimators,
  uptakeByPlace,
  uptakeOfAdoptions,
  type PlaceUptake,
} from '../measures/uptake'
import { proposing } from '../model/order/proposing'
import { firstGiven, gainOver, valueOf, valueSeen } from '../model/order/value'

/**
 * How the library is used, for the platform's team: never who. What is read is said of eleven communities at least, and
 * of animators only together.
 */
export async function uptake(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'oversight.platform')
  const today = parisDay(now)
  const { minimum } = ruleInForce()
  const [places, adoptions, people, occasions] = await Promise.all([
    uptakeByPlace(today),
    uptakeOfAdoptions(today),
    uptakeByAnimators(today),
    occasionsShown(today),
  ])
  const fixed = firstGiven(proposing.most)
  // Where there were three or fewer to choose from, every order shows the same.
  const chosen = occasions.filter(({ candidates }) => candidates.length > proposing.most)
  const taking = chosen.filter(({ proposals }) => proposals.some(({ wasAdopted }) => wasAdopted))
  const tells = new Set(taking.map(({ community }) => community)).size >= LEAST_TAKING
  return {
    minimum,
    places: places.map(({ apart, ...place }) => (apart < minimum ? hidden(place) : place)),
    adoptions: adoptions.communities < minimum ? null : adoptions,
    people: people.animators < minimum ? null : people,
    order: {
      seen: tells ? valueSeen(chosen) : null,
      fixed: tells ? valueOf(chosen, fixed) : null,
      gain: tells ? gainOver(chosen, fixed) : null,
      without: occasions.length - chosen.length,
    },
  }
}
/** Of fewer communities that took something up an interval means nothing: its curve supposes at least five of each. */
const LEAST_TAKING = 5
export type Uptake = Awaited<ReturnType<typeof uptake>>

/** Too few communities: what they read is not said; that those one may see adopted is on the page of the practice. */
const hidden = ({ place, communities, shown, adopted }: Omit<PlaceUptake, 'apart'>) => ({
  ...{ place, communities, shown, adopted, opened: null, dismissed: null },
})
