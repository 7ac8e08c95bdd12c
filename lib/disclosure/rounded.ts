/** Numbers of people that are told to the nearest five: who counts by hand cannot say who came or left. */
export const STEP = 5

/** The smallest number that is ever told: the first step that is not under the fewest that may be told of. */
export const leastTold = (minimum: number): number => Math.ceil(minimum / STEP) * STEP

/** How many stand at least behind a number told when so many had to. */
export const fewestBehind = (shown: number, minimum: number): number =>
  shown <= leastTold(minimum) ? minimum : shown - Math.floor(STEP / 2)

/** A number of people as it is told; null: too few to be told of. */
export const rounded = (people: number, minimum: number): number | null =>
  people < minimum ? null : Math.max(leastTold(minimum), Math.round(people / STEP) * STEP)
