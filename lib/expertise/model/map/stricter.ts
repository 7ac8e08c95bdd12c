import { fewestBehind } from '@/lib/disclosure'
import { untold, type Counts } from './figures'

/** How many had to stand behind a figure when it was counted, and how many have to now. */
export interface Minimums {
  readonly then: number
  readonly now: number
}

export const isStricter = ({ then, now }: Minimums): boolean => now > then

/** A number told when fewer people had to stand behind it: still told where enough surely do. */
export const stillEnough = (people: number | null, minimums: Minimums): number | null =>
  people !== null && (!isStricter(minimums) || fewestBehind(people, minimums.then) >= minimums.now)
    ? people
    : null

/**
 * What is still told of a scope when more people must stand behind a figure than had to when it was counted: what surely
 * has as many, on the platform alone. A ministry, a community or a part beside it would give away what is hidden now;
 * they come back when everything has been counted again.
 */
export function stillTold(figures: Counts, isPlatform: boolean, minimums: Minimums): Counts {
  if (!isStricter(minimums)) return figures
  if (!isPlatform) return untold
  const [holders, seekers] = [figures.holders, figures.seekers].map((each) => stillEnough(each, minimums))
  return { ...untold, holders: holders ?? null, seekers: seekers ?? null }
}
