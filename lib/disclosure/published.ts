import { isExposed, mayBeKnown, NOBODY, together, type DisclosureRule, type Part } from './rule'

/** A place in a tree (administration, direction, office) and what the people directly there add to a figure. */
export interface Place {
  readonly id: string
  /** null, or a place that is not given: it stands under nothing. */
  readonly parentId: string | null
  readonly own: Part
}

/**
 * The places whose figure, with everything below them, may be shown side by side.
 *
 * Any two figures shown can be subtracted. Those of a tree cut its people into pieces: a place without the places
 * shown below it. Whatever can be found by adding and subtracting is made of whole pieces, so that it is enough that
 * no piece is exposed: one that is would be a hidden cell found by difference. Places are taken from the top, the
 * larger first; a place that would leave too few people outside is not shown either (complementary suppression).
 */
export function published(places: readonly Place[], rule: DisclosureRule): Map<string, Part> {
  const { below, tops } = treeOf(places)
  const whole = new Map<string, Part>()
  const shown = new Map<string, Part>()
  const addUp = (place: Place): Part => {
    const sum = (below.get(place.id) ?? []).map(addUp).reduce(together, place.own)
    whole.set(place.id, sum)
    return sum
  }
  const wholeOf = ({ id }: Place) => whole.get(id) ?? NOBODY
  const presentFirst = (one: Place, other: Place) =>
    wholeOf(other).present - wholeOf(one).present || (one.id < other.id ? -1 : 1)

  /** The people of a place who are in none of those taken away. */
  const without = (place: Place, taken: ReadonlySet<string>): Part =>
    taken.has(place.id)
      ? NOBODY
      : (below.get(place.id) ?? []).map((each) => without(each, taken)).reduce(together, place.own)

  const visit = (place: Place, above: { place: Place; taken: Set<string> } | null) => {
    const sum = wholeOf(place)
    const isSafeAlone = mayBeKnown(sum, rule)
    const leavesNobodyExposed =
      !above || !isExposed(without(above.place, new Set([...above.taken, place.id])), rule)
    let next = above
    if (isSafeAlone && leavesNobodyExposed) {
      shown.set(place.id, sum)
      above?.taken.add(place.id)
      next = { place, taken: new Set() }
    }
    for (const each of [...(below.get(place.id) ?? [])].sort(presentFirst)) visit(each, next)
  }
  tops.forEach(addUp)
  for (const top of [...tops].sort(presentFirst)) visit(top, null)
  return shown
}

function treeOf(places: readonly Place[]) {
  const known = new Set(places.map(({ id }) => id))
  const below = new Map<string, Place[]>()
  const tops: Place[] = []
  for (const place of places) {
    if (place.parentId === null || !known.has(place.parentId)) tops.push(place)
    else below.set(place.parentId, [...(below.get(place.parentId) ?? []), place])
  }
  return { below, tops }
}
