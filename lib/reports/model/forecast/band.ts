import { quantile } from '@/lib/chance'
import { originsOf, pointAhead } from './point'
import { shippedErrors } from './shipped'
import type { Past } from './trends'

export const bandRules = {
  /** Eight times in ten what comes lies in the band. */
  within: 0.8,
  /** Own errors count as much as those of other series once there are so many. */
  asMuchAs: 20,
  /** Fewer own errors than this have no tenth. */
  fewestOwn: 8,
  /** A past too short to try a forecast on. */
  shortest: 7,
}

/** How far what came was from what was said, in the usual steps of the series: the tenths below and above. */
export interface Errors {
  low: number
  high: number
}

/**
 * How much a series moves over `ahead` steps: the mean size of its steps, lately and always, growing a little slower than
 * the distance; and three thousandths of where it stands, that a series that never moved has a width too.
 */
export function usualMove(past: Past, ahead: number): number {
  const sizes = past.slice(1).map((figure, place) => Math.abs(figure - past[place]!))
  const mean = (of: readonly number[]) => of.reduce((sum, size) => sum + size, 0) / Math.max(1, of.length)
  return (
    Math.sqrt(mean(sizes.slice(-12)) * mean(sizes)) * ahead ** 0.9 + 0.003 * Math.abs(past.at(-1)!) + 1e-9
  )
}

/** @returns what would have been said wrong of this past at this distance, in usual moves, every one */
export function ownErrors(past: Past, ahead: number): number[] {
  return originsOf(past, ahead, bandRules.shortest).map((length) => {
    const known = past.slice(0, length)
    return (past[length - 1 + ahead]! - pointAhead(known, ahead)) / usualMove(known, ahead)
  })
}

/**
 * The band in which what comes lies eight times in ten: conformal (Vovk et al., 2005), on the errors that forecasts of this
 * very series made, drawn to those of other public series where they are few.
 * @returns distances to the point, low ≤ 0 ≤ high
 */
export function bandAhead(past: Past, ahead: number): Errors {
  const others = shippedErrors(ahead)
  const own = ownErrors(past, ahead).sort((a, b) => a - b)
  const weight = own.length < bandRules.fewestOwn ? 0 : own.length / (own.length + bandRules.asMuchAs)
  const tail = (1 - bandRules.within) / 2
  const joined = (theirs: number, part: number) =>
    weight === 0 ? theirs : (1 - weight) * theirs + weight * quantile(own, part)
  const move = usualMove(past, ahead)
  return {
    low: Math.min(0, joined(others.low, tail)) * move,
    high: Math.max(0, joined(others.high, 1 - tail)) * move,
  }
}
