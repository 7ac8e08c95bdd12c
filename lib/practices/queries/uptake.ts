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
  return {
    minimum,
    places: places.map((place) => (place.communities < minimum ? hidden(place) : place)),
    adoptions,
    people: people.animators < minimum ? null : people,
    order: {
      seen: valueSeen(chosen),
      fixed: valueOf(chosen, fixed),
      gain: gainOver(chosen, fixed),
      without: occasions.length - chosen.length,
    },
  }
}
export type Uptake = Awaited<ReturnType<typeof uptake>>

/** Too few communities: what they read is not said. That they adopted is on the page of the practice anyway. */
const hidden = ({ place, communities, shown, adopted }: PlaceUptake) => ({
  ...{ place, communities, shown, adopted, opened: null, dismissed: null },
})
