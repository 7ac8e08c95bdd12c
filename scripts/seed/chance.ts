import { createHash } from 'node:crypto'

/** Dice that always fall the same way: the same name gives the same throws, whatever the others do. */
export class Chance {
  readonly #name: string
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(name: string) {
    const digest = createHash('sha256').update(name).digest()
    this.#name = name
    this.#a = digest.readInt32LE(0)
    this.#b = digest.readInt32LE(4)
    this.#c = digest.readInt32LE(8)
  }

  /** Other dice, for a part of the story: adding a throw there moves nothing here. */
  branch(name: string): Chance {
    return new Chance(`${this.#name}/${name}`)
  }

  /** From 0 to 1, 1 left out (sfc32, by Chris Doty-Humphrey). */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return (sum >>> 0) / 4_294_967_296
  }

  /** True `share` of the time. */
  happens(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  one<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error(`nothing to choose from (${this.#name})`)
    return items[Math.floor(this.next() * items.length)] as Item
  }

  /** One of them, each as likely as its weight says; undefined when no weight is above zero. */
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item | undefined {
    const weights = items.map(weight)
    let left = this.next() * weights.reduce((sum, each) => sum + each, 0)
    for (const [index, each] of weights.entries()) {
      left -= each
      if (left < 0) return items[index]
    }
    return undefined
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const order = [...items]
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last)
      const kept = order[last] as Item
      order[last] = order[other] as Item
      order[other] = kept
    }
    return order
  }

  /** How many things happen when `mean` are expected (Knuth; fine below 50). */
  poisson(mean: number): number {
    const floor = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > floor; product *= this.next()) count += 1
    return count
  }

  /** The bell curve, centre 0, deviation 1 (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Mostly near the median, sometimes very far above: delays, and how much each person writes. */
  spread(median: number, deviation: number): number {
    return median * Math.exp(deviation * this.normal())
  }

  /** A UUIDv7 of that moment. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0')
    const part = () => Math.floor(this.next() * 4_294_967_296)
    const [one, two, three] = [part(), part(), part()]
    const hex = (value: number, digits: number) => value.toString(16).padStart(8, '0').slice(-digits)
    const variant = (8 + (two & 3)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(one, 3)}-${variant}${hex(two >>> 2, 3)}-${hex(one >>> 12, 4)}${hex(three, 8)}`
  }
}
