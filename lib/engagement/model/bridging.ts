import { chanceFrom, shuffle } from '@/lib/chance'
import { figure } from './figure'
import { isWithin, type Facts, type Window } from './facts'

const draws = { permutations: 400, percent: 95 }

/** How far ties between ministries are from what chance would make of the same people and ties. */
interface Bridging {
  pairs: number
  /** E-I minus its mean under permuted labels: 0 as by chance, below: people keep to their own ministry. */
  excess: number
  /** Between these, chance alone would do it 95 times in 100; on the same scale as `excess`. */
  low: number
  high: number
}

/**
 * E-I = (E−I)/(E+I), ties between groups and within, minus its mean when the labels are dealt again at random
 * (METRICS §2). The raw index says little: with many groups nearly every tie at random would join two of them.
 * The mean is that of all deals: each tie then joins any two people, as likely. The band needs draws.
 * @param pairs ties, as places in `labels`, each pair once
 * @returns null when there is no tie, or everybody wears the same label
 */
export function bridgingOf(
  pairs: (readonly [number, number])[],
  labels: readonly number[],
  seed: string,
): Omit<Bridging, 'pairs'> | null {
  if (pairs.length === 0 || new Set(labels).size < 2) return null
  const [ones, others] = [
    Int32Array.from(pairs, ([one]) => one),
    Int32Array.from(pairs, ([, other]) => other),
  ]
  const index = (worn: Int32Array) => {
    let between = 0
    for (let at = 0; at < ones.length; at += 1)
      if (worn[ones[at] as number] !== worn[others[at] as number]) between += 1
    return (2 * between - ones.length) / ones.length
  }
  const worn = Int32Array.from(labels)
  const seen = index(worn)
  const mean = 2 * chanceOfTwoLabels(labels) - 1
  const chance = chanceFrom(seed)
  const dealt = Float64Array.from({ length: draws.permutations }, () => {
    shuffle(worn, chance)
    return index(worn)
  }).sort()
  const outside = Math.floor((dealt.length * (100 - draws.percent)) / 200)
  return {
    excess: seen - mean,
    low: (dealt[outside] as number) - mean,
    high: (dealt[dealt.length - 1 - outside] as number) - mean,
  }
}

/** How likely two people taken at random wear different labels. */
function chanceOfTwoLabels(labels: readonly number[]): number {
  const worn = new Map<number, number>()
  for (const label of labels) worn.set(label, (worn.get(label) ?? 0) + 1)
  let alike = 0
  for (const count of worn.values()) alike += count * (count - 1)
  return 1 - alike / (labels.length * (labels.length - 1))
}

/** Ties of the window between people who are in a ministry; who is in none is neither of one's own nor of another. */
function compute({ people, ties, seed }: Facts, window: Window): Bridging | { pairs: number } {
  const ministries = new Map<string, number>()
  const places = new Map<number, number>()
  const labels: number[] = []
  const placeOf = (person: number, ministry: string) => {
    const known = places.get(person)
    if (known !== undefined) return known
    if (!ministries.has(ministry)) ministries.set(ministry, ministries.size)
    places.set(person, labels.length)
    return labels.push(ministries.get(ministry) as number) - 1
  }
  const tied = new Set<number>()
  for (const { from, to, days } of ties) {
    if (from === to || !people[from]?.ministry || !people[to]?.ministry) continue
    if (days.some((day) => isWithin(day, window)))
      tied.add(Math.min(from, to) * people.length + Math.max(from, to))
  }
  const pairs = [...tied]
    .sort((one, other) => one - other)
    .map((pair) => [Math.floor(pair / people.length), pair % people.length] as const)
    .map(([one, other]) => {
      const place = placeOf(one, people[one]?.ministry as string)
      return [place, placeOf(other, people[other]?.ministry as string)] as const
    })
  return { pairs: pairs.length, ...bridgingOf(pairs, labels, `${seed} ${window.start} ${window.end}`) }
}

/** Its four figures come from the same draws. */
const known = new WeakMap<Facts, Map<string, ReturnType<typeof compute>>>()
function bridgingIn(facts: Facts, window: Window): ReturnType<typeof compute> {
  const ofFacts = known.get(facts) ?? new Map<string, ReturnType<typeof compute>>()
  known.set(facts, ofFacts)
  const key = `${window.start} ${window.end}`
  const result = ofFacts.get(key) ?? compute(facts, window)
  ofFacts.set(key, result)
  return result
}

const part = (key: 'excess' | 'low' | 'high', formula: string) =>
  figure({
    unit: 'signed',
    adds: 'ties',
    formula,
    needs: 'ties',
    over: 'ministryPairs',
    parameters: draws,
    measure: (facts, window) => {
      const found = bridgingIn(facts, window)
      return 'excess' in found ? found[key] : null
    },
  })

/** Bridging between ministries: never the raw index, always what it is beyond chance. */
export const bridging = part('excess', '(E − I)/(E + I) − μ, μ = E[(E − I)/(E + I) | {permutations} π]')
export const bridgingLow = part('low', 'μ₋ − μ, P(μ₋ ≤ π ≤ μ₊) = {percent} %')
export const bridgingHigh = part('high', 'μ₊ − μ, P(μ₋ ≤ π ≤ μ₊) = {percent} %')

/** Pairs of people with a tie, both in a ministry: what the index is about. */
export const ministryPairs = figure({
  unit: 'pairs',
  adds: 'ties',
  formula: '|E₂|',
  needs: 'ties',
  measure: (facts, window) => bridgingIn(facts, window).pairs,
})
