import type { Graph } from './graph'
import { taken, type Holdings } from './holdings'
import type { Chance } from './louvain'
import { graphOfPeople, MOST_NEIGHBOURS, neighboursIn } from './neighbours'
import { profilesOf, type Profiles } from './profiles'
import type { Subject } from './steady'

/** How many neighbours each view looks at. */
export const VIEWS = [10, 15, 20, MOST_NEIGHBOURS] as const

export function viewsOf(profiles: Profiles): Graph[] {
  const nearest = neighboursIn(profiles)
  return VIEWS.map((most) => graphOfPeople(profiles, nearest, most))
}

export const viewOf = (profiles: Profiles, view: number): Graph =>
  graphOfPeople(profiles, neighboursIn(profiles), VIEWS[view]!)

/** People by their skills, a node for each profile; drawn again with replacement, whoever comes twice counting once. */
export function peopleWith(holdings: Holdings): { subject: Subject; profiles: Profiles } {
  const profiles = profilesOf(holdings)
  const { of } = profiles
  const subject: Subject = {
    mass: profiles.people,
    views: viewsOf(profiles),
    draw: (view, chance) => {
      const people = drawnOf(profiles, chance)
      const nodes = Int32Array.from(people.keys()).filter((profile) => people[profile]! > 0)
      const some = {
        holdings: taken(profiles.holdings, nodes),
        people: people.filter((count) => count > 0),
        of,
      }
      return { nodes, graph: viewOf(some, view) }
    },
  }
  return { subject, profiles }
}

/** How many people of each profile come up at least once, when as many are drawn as there are. */
function drawnOf({ of, people }: Profiles, chance: Chance): Float64Array {
  const once = new Uint8Array(of.length)
  for (let draw = 0; draw < of.length; draw += 1) once[Math.floor(chance() * of.length)] = 1
  const drawn = new Float64Array(people.length)
  once.forEach((came, person) => (drawn[of[person]!]! += came))
  return drawn
}
