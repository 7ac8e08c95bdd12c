import type { Outcome } from '../model/path'

const GIGABYTE = 1e9

/** In the unit that the title of its chart names. */
export const drawnAs = (outcome: Outcome, value: number): number =>
  outcome === 'storage' ? value / GIGABYTE : value

/** Of the scenario in that place: A, B, C, D. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place)
