import type { Comparison } from './adopters'
import { outcomeOf, type Past } from './moment'
import { PRODUCTS, TERMS, WIDTH } from './regression'
import { effectRules } from './rules'
import { add, foresightFrom, type Window } from './window'

/**
 * How often chance alone gives as much: communities that adopted nothing are said to have adopted on the same days,
 * each drawn among those whose past is the most like an adopter's (so after the same dip), and the same estimate is
 * made of them. The p-value of a permutation: the real estimate counts as one of the draws.
 */
export function placeboP(comparison: Comparison, estimate: number, chance: () => number): number {
  const placebos = placebosOf(comparison, chance)
  const asFar = placebos.filter((placebo) => Math.abs(placebo) >= Math.abs(estimate)).length
  return (1 + asFar) / (1 + placebos.length)
}

/** The estimate of each set of placebo adoptions. */
export function placebosOf({ adopters, windows }: Comparison, chance: () => number): Float64Array {
  const controls = windows[0]!.pasts.length
  const nearest = adopters.map(({ moment, window }) => nearestTo(moment.past, windows[window]!))
  const totals = windows.map((window) => totalOf(window, controls))
  // Half of the controls must stay controls.
  const size = Math.min(adopters.length, Math.floor(controls / 2))
  const order = adopters.map((_, adopter) => adopter)
  return Float64Array.from({ length: effectRules.placebos }, () => {
    shuffle(order, chance)
    const taken = new Set<number>()
    const chosen: { control: number; window: number }[] = []
    for (const adopter of order) {
      if (chosen.length === size) break
      const among = firstFree(nearest[adopter]!, taken)
      if (among.length === 0) continue
      const control = among[Math.floor(chance() * among.length)]!
      taken.add(control)
      chosen.push({ control, window: adopters[adopter]!.window })
    }
    const foresights = windows.map((window, place) => without(window, totals[place]!, taken))
    return (
      chosen.reduce((sum, { control, window }) => {
        const came = windows[window]!.rows[control * WIDTH + TERMS]!
        return sum + came - foresights[window]!(windows[window]!.pasts[control]!)
      }, 0) / chosen.length
    )
  })
}

function firstFree(nearest: readonly number[], taken: ReadonlySet<number>): number[] {
  const free: number[] = []
  for (const control of nearest) {
    if (!taken.has(control)) free.push(control)
    if (free.length === effectRules.neighbours) break
  }
  return free
}

/** Those who could have adopted that day, the most alike first. */
function nearestTo(past: Past, { pasts }: Window): number[] {
  return pasts
    .flatMap((other, control) => (other ? [{ control, distance: distanceOf(past, other) }] : []))
    .toSorted((one, other) => one.distance - other.distance || one.control - other.control)
    .map(({ control }) => control)
}

/** Both where it stands and where it used to: what they make together is the dip. */
const distanceOf = (one: Past, other: Past): number =>
  Math.hypot(
    outcomeOf(one.level) - outcomeOf(other.level),
    outcomeOf(one.base) - outcomeOf(other.base),
  )

interface Total {
  products: Float64Array
  rows: Float64Array
}

function totalOf(window: Window, controls: number): Total {
  const total = { products: new Float64Array(PRODUCTS), rows: new Float64Array(WIDTH) }
  for (let control = 0; control < controls; control += 1) {
    add(total.products, window.products, control * PRODUCTS, 1)
    add(total.rows, window.rows, control * WIDTH, 1)
  }
  return total
}

/** What the others teach, once some are taken away. */
function without(window: Window, total: Total, taken: ReadonlySet<number>) {
  const [products, rows] = [total.products.slice(), total.rows.slice()]
  for (const control of taken) {
    add(products, window.products, control * PRODUCTS, -1)
    add(rows, window.rows, control * WIDTH, -1)
  }
  return foresightFrom(products, rows)
}

function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
}
