/** How many times each comes. */
export function counts<Thing>(things: Iterable<Thing>): Map<Thing, number> {
  const counted = new Map<Thing, number>()
  for (const thing of things) counted.set(thing, (counted.get(thing) ?? 0) + 1)
  return counted
}
