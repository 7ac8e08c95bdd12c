import { standing, type HalfLives, type Pace, type Tally } from './tally'

/**
 * The first people of a context, in order. Whoever acts only rises, and time changes no order: those who are left out
 * come back by acting, so that a short list stays exact for ever.
 */
export class Leaders {
  readonly #places: { person: string; standing: number }[] = []

  constructor(
    private readonly most: number,
    private readonly pace: Pace,
    private readonly halfLives: HalfLives,
  ) {}

  rise(person: string, tally: Tally): void {
    const places = this.#places
    const own = standing(tally, this.pace, this.halfLives)
    const was = places.findIndex((each) => each.person === person)
    if (was >= 0) places.splice(was, 1)
    let place = places.length
    while (place > 0 && isAfter(places[place - 1]!, { person, standing: own })) place -= 1
    if (place >= this.most) return
    places.splice(place, 0, { person, standing: own })
    if (places.length > this.most) places.pop()
  }

  first(count: number): string[] {
    return this.#places.slice(0, count).map(({ person }) => person)
  }
}

interface Place {
  person: string
  standing: number
}

/** Equal standings: by name, so that the order is always the same. */
const isAfter = (one: Place, other: Place): boolean =>
  one.standing < other.standing || (one.standing === other.standing && one.person > other.person)
