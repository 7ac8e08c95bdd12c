import type { Belonging } from '../communities/members'
import type { Community } from '../communities/communities'
import type { Chance } from '../chance'
import type { Person } from '../people/people'

const day = 86_400_000
const week = 7 * day

type Taking = {
  person: Person
  runs: boolean
  starts: boolean
  from: number
  to: number
  weight: number
  interest: number
}

/** Who takes part in a community, and who answers whom: people answer those who answered them. */
export class Crowd {
  readonly #all: Taking[]
  readonly #places = new Map<Person, number>()
  /** How much more each is drawn to answer somebody, by that somebody. */
  readonly #pulls = new Map<Person, Float64Array>()
  /** What each weighs, by week: it moves slowly, and is asked often. */
  readonly #weights = new Map<number, Float64Array>()

  constructor({ belongings, theme }: Community) {
    this.#all = belongings.map(({ person, role, joinedAt, leftAt, eagerness, interest }: Belonging) => ({
      ...{
        person,
        runs: role === 'owner' || role === 'animator',
        starts: role !== 'guest',
        interest: interest * day,
      },
      ...{ from: joinedAt.getTime(), to: leftAt?.getTime() ?? Infinity },
      weight: eagerness * (person.themes[0] === theme ? 1.6 : 1),
    }))
    for (const [index, { person }] of this.#all.entries()) this.#places.set(person, index)
  }

  #weightsIn(time: number): Float64Array {
    const number = Math.floor(time / week)
    let weights = this.#weights.get(number)
    if (!weights) {
      weights = Float64Array.from(this.#all, ({ from, weight, interest }) => {
        const age = Math.max(0, (number + 0.5) * week - from)
        return weight * (0.02 + 0.98 * Math.exp(-age / interest))
      })
      this.#weights.set(number, weights)
    }
    return weights
  }

  /** Somebody who speaks now. `towards`: whom they answer. `may`: guests start no thread, news come from who runs. */
  pick(
    at: Date,
    chance: Chance,
    { towards, not, may }: { towards?: Person; not?: Set<Person>; may?: 'start' | 'run' } = {},
  ): Person | undefined {
    const time = at.getTime()
    const weights = this.#weightsIn(time)
    const pulls = towards && this.#pulls.get(towards)
    const shares = new Float64Array(this.#all.length)
    let total = 0
    for (let index = 0; index < shares.length; index += 1) {
      const { person, from, to, runs, starts } = this.#all[index] as Taking
      if (
        from >= time ||
        to <= time ||
        person === towards ||
        not?.has(person) ||
        (may === 'run' && !runs) ||
        (may === 'start' && !starts)
      )
        continue
      total += shares[index] = (weights[index] as number) * (pulls ? (pulls[index] as number) : 1)
    }
    let left = chance.next() * total
    for (const [index, share] of shares.entries()) {
      left -= share
      if (share > 0 && left < 0) return this.#all[index]?.person
    }
    return undefined
  }

  /** How many belong at that moment. */
  count(at: Date): number {
    const time = at.getTime()
    return this.#all.filter(({ from, to }) => from < time && to > time).length
  }

  /** Remembers that the one answered the other: the other will want to answer back, the one to go on. */
  answered(person: Person, other: Person): void {
    this.#pull(person, other, 30, 61)
    this.#pull(other, person, 3, 61)
  }

  #pull(towards: Person, who: Person, more: number, most: number): void {
    let pulls = this.#pulls.get(towards)
    if (!pulls) this.#pulls.set(towards, (pulls = new Float64Array(this.#all.length).fill(1)))
    const place = this.#places.get(who)
    if (place !== undefined) pulls[place] = Math.min(most, (pulls[place] as number) + more)
  }
}
