import { quantile } from '@/lib/chance'
import { originsOf, pointAhead } from './point'
import { parts, shippedErrors } from './shipped'
import type { Past } from './trends'

export const bandRules = {
  /** Own errors count as much as those of other series once there are so many. */
  asMuchAs: 20,
  /** Fewer own errors than this have no tenth. */
  fewestOwn: 8,
  /** A past too short to try a forecast on. */
  shortest: 7,
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
 * How far from the point what comes lies, for each of the `parts`: as far or less far up, that part of the time. Conformal
 * (Vovk, Shen, Manokhin and Xie, 2017, Nonparametric predictive distributions based on conformal prediction), on the errors
 * that forecasts of this very series made, drawn to those of other public series where they are few.
 */
export function errorsAhead(past: Past, ahead: number): number[] {
  const own = ownErrors(past, ahead).sort((a, b) => a - b)
  const weight = own.length < bandRules.fewestOwn ? 0 : own.length / (own.length + bandRules.asMuchAs)
  const move = usualMove(past, ahead)
  return shippedErrors(ahead).map(
    (theirs, place) =>
      move * (weight === 0 ? theirs : (1 - weight) * theirs + weight * quantile(own, parts[place]!)),
  )
}

/** Eight times in ten: what is left out, as much on each side. */
const [LOWEST, HIGHEST] = [0.1, 0.9] as const

/** The band in which what comes lies eight times in ten: distances to the point, low ≤ 0 ≤ high. */
export function bandAhead(past: Past, ahead: number): { low: number; high: number } {
  const errors = errorsAhead(past, ahead)
  return {
    low: Math.min(0, errors[parts.indexOf(LOWEST)]!),
    high: Math.max(0, errors[parts.indexOf(HIGHEST)]!),
  }
}
