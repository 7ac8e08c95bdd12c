/** Of the formula below, kept with each comparison. */
export const drawVersion = 'draw@1'

/**
 * What a draw shows: those who were chosen by chance beside those who wait differ by chance and by the programme alone,
 * so that this, unlike an effect of adoption, is a true comparison.
 */
export interface Difference {
  /** Mean of the chosen less mean of those who wait. */
  difference: number
  /** In which a same effect for all would lie 95 times in a hundred. */
  low: number
  high: number
  /** How often the draw alone, falling otherwise, would part them as much. */
  p: number
  chosen: number
  waiting: number
}

/** Four beside four can fall in seventy ways: with fewer, no draw is rare enough to show anything or bound it. */
export const fewestInGroup = 4
const MOST_EXACT = 20_000
const DRAWS = 9_999
const LEVEL = 0.05

/**
 * Randomisation inference: the draw is made again, all the ways it could have fallen (or many of them by chance), as
 * if the programme did nothing; nothing is supposed of how outcomes are spread.
 * @param chosen what came to those chosen: the outcome, or what came beyond what their past foretold
 * @returns null when there are too few in either group
 */
export function differenceOf(
  chosen: readonly number[],
  waiting: readonly number[],
  chance: () => number,
): Difference | null {
  if (Math.min(chosen.length, waiting.length) < fewestInGroup) return null
  const outcomes = [...chosen, ...waiting]
  const draws = waysOf(outcomes.length, chosen.length, chance)
  const difference = mean(chosen) - mean(waiting)
  const fallen = draws.map((draw) => partedBy(draw, outcomes, chosen.length))
  const asFar = fallen.filter(({ parted }) => Math.abs(parted) >= Math.abs(difference) - ROUNDING).length
  // An effect is believable as long as, once taken away from the chosen, the draw alone would part them as much.
  const bounds = fallen
    .filter(({ kept }) => kept < 1)
    .map(({ parted, kept }) => (difference - parted) / (1 - kept))
    .toSorted((one, other) => one - other)
  // The true draw itself parts them as much, whatever the effect.
  const outside = Math.max(0, Math.floor((LEVEL / 2) * draws.length) - (draws.length - bounds.length))
  return {
    difference,
    low: bounds[outside]!,
    high: bounds[bounds.length - 1 - outside]!,
    p: asFar / draws.length,
    chosen: chosen.length,
    waiting: waiting.length,
  }
}

const ROUNDING = 1e-12

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** A way the draw could have fallen: the places of those it would have chosen. */
type Way = readonly number[]

/** How far apart a draw puts them, and how much of a same effect for the truly chosen it keeps. */
function partedBy(way: Way, outcomes: readonly number[], chosen: number): { parted: number; kept: number } {
  const total = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const others = outcomes.length - chosen
  const inside = way.reduce((sum, place) => sum + outcomes[place]!, 0)
  const truly = way.filter((place) => place < chosen).length
  return {
    parted: inside / chosen - (total - inside) / others,
    kept: truly / chosen - (chosen - truly) / others,
  }
}

/** All the ways when they are few enough; else the true one, and many by chance. */
function waysOf(people: number, chosen: number, chance: () => number): Way[] {
  if (waysToChoose(people, chosen) <= MOST_EXACT) return [...everyWay(people, chosen)]
  const places = Array.from({ length: people }, (_, place) => place)
  const ways: Way[] = [places.slice(0, chosen)]
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let place = 0; place < chosen; place += 1) {
      const other = place + Math.floor(chance() * (people - place))
      const kept = places[place]!
      places[place] = places[other]!
      places[other] = kept
    }
    ways.push(places.slice(0, chosen))
  }
  return ways
}

function waysToChoose(people: number, chosen: number): number {
  let ways = 1
  for (let place = 1; place <= chosen; place += 1) ways *= (people - chosen + place) / place
  return ways
}

function* everyWay(people: number, chosen: number, from = 0): Generator<Way> {
  if (chosen === 0) return yield []
  for (let place = from; place <= people - chosen; place += 1)
    for (const rest of everyWay(people, chosen - 1, place + 1)) yield [place, ...rest]
}
