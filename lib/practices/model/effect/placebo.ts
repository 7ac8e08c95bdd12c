import type { Comparison } from './adopters'
import { dot, heightOf, learnFrom } from './foresight'
import { outcomeOf, type Past } from './moment'
import { OUTCOME, WIDTH } from './regression'
import { effectRules } from './rules'
import type { Window } from './window'

/**
 * How often chance alone gives as much: communities that never adopted are said to have adopted on the same days, each
 * drawn among those whose past is the most like an adopter's (so after the same dip), and the same comparison is made.
 * Gains are weighed by how uneven they are: those who adopt are often larger, and move more, than those most like them.
 * As in any test by permutation, the real gains count as one of the draws.
 * @param gains of the adopters
 */
export function placeboP(comparison: Comparison, gains: readonly number[], chance: () => number): number {
  const placebos = placebosOf(comparison, chance)
  const real = weighed(gains)
  const asFar = placebos.filter((placebo) => placebo >= real).length
  return (1 + asFar) / (1 + placebos.length)
}

/** How far their mean is from nothing, for how much they differ (Student's t, whatever its side). */
function weighed(gains: readonly number[]): number {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1)
  return Math.abs(mean) / Math.sqrt((variance + NOTHING) / gains.length)
}

/** So that gains that are all the same do not weigh without end. */
const NOTHING = 1e-6

/** A day of adoption, as those who could have adopted lived it. */
interface Day {
  /** Of each member: what was expected, and what came; null when it could not have adopted. */
  lives: ({ expected: number; came: number } | null)[]
  expected: number
  came: number
}

/** How much the gains of each set of placebo adoptions weigh. */
function placebosOf({ adopters, members, windows }: Comparison, chance: () => number): number[] {
  const everybody = new Int32Array(members.kept.length).fill(1)
  const days = windows.map((window) => dayOf(window, everybody))
  const nearest = adopters.map(({ moment, window }) =>
    nearestTo(moment.past, windows[window]!, members.adopters),
  )
  // Half of those who never adopted must stay to be compared with.
  const size = Math.min(adopters.length, Math.floor((members.kept.length - members.adopters) / 2))
  const order = adopters.map((_, adopter) => adopter)
  return Array.from({ length: effectRules.placebos }, () => {
    shuffle(order, chance)
    const taken = new Map<number, number>()
    for (const adopter of order) {
      if (taken.size === size) break
      const among = firstFree(nearest[adopter]!, taken)
      if (among.length > 0) taken.set(among[Math.floor(chance() * among.length)]!, adopters[adopter]!.window)
    }
    return weighed(gainsOf(days, taken))
  })
}

/** Windows are in the order of days: a placebo adopter is compared with no more from its own day on. */
function gainsOf(days: readonly Day[], taken: ReadonlyMap<number, number>): number[] {
  const heights = days.map(({ lives, expected, came }, place) => {
    for (const [member, window] of taken) {
      const life = lives[member]
      if (window > place || !life) continue
      expected -= life.expected
      came -= life.came
    }
    return heightOf(came, expected)
  })
  return [...taken].map(([member, window]) => {
    const { came, expected } = days[window]!.lives[member]!
    return came - heights[window]! * expected
  })
}

function dayOf(window: Window, everybody: ArrayLike<number>): Day {
  const { slopes } = learnFrom(window, everybody)
  const lives = window.pasts.map((past, member) =>
    past
      ? {
          expected: dot(slopes.outcome, window.rows, member * WIDTH),
          came: window.rows[member * WIDTH + OUTCOME]!,
        }
      : null,
  )
  const [expected, came] = [
    lives.reduce((sum, life) => sum + (life?.expected ?? 0), 0),
    lives.reduce((sum, life) => sum + (life?.came ?? 0), 0),
  ]
  return { lives, expected, came }
}

/** Those who never adopted and could have that day, the most alike first. */
function nearestTo(past: Past, { pasts }: Window, adopters: number): number[] {
  return pasts
    .flatMap((other, member) =>
      other && member >= adopters ? [{ member, distance: apart(past, other) }] : [],
    )
    .toSorted((one, other) => one.distance - other.distance || one.member - other.member)
    .map(({ member }) => member)
}

/** Both where it stands and where it used to: what they make together is the dip. */
const apart = (one: Past, other: Past): number =>
  Math.hypot(outcomeOf(one.level) - outcomeOf(other.level), outcomeOf(one.base) - outcomeOf(other.base))

function firstFree(nearest: readonly number[], taken: ReadonlyMap<number, number>): number[] {
  const free: number[] = []
  for (const member of nearest) {
    if (!taken.has(member)) free.push(member)
    if (free.length === effectRules.neighbours) break
  }
  return free
}

function shuffle(order: number[], chance: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
}
