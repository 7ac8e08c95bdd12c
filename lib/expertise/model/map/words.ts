import { inLines, placedLabels, type Box, type Label, type PlacedLabel } from './labels'

/** What the map writes: in pixels, as far as one has come near. */
export interface Written {
  skills: readonly { id: string; label: string; x: number; y: number; radius: number }[]
  /** `reach`: how far its discs go up and down from its middle. */
  clusters: readonly { id: string; name: string; x: number; y: number; reach: number; skills: number }[]
  /** Looked at: written before all others. */
  chosenId: string | null
  nearIds: ReadonlySet<string>
}

/** Half as wide, a screen has room for shorter and smaller words. */
const NARROW = 560
/** A disc so small on screen has no word yet. */
const LEAST_RADIUS = 15

/**
 * The words on the map at one nearness: groups first, then what is looked at, then the largest discs. None is over another.
 * @param at how near: 1 shows all of the map
 */
export function wordsAt(
  { skills, clusters, chosenId, nearIds }: Written,
  at: number,
  within: Box,
): PlacedLabel[] {
  const isNarrow = (within.right - within.left) / at < NARROW
  const named = clusters.map(({ id, name, x, y, reach, skills: count }): Label => ({
    ...{ id, x, y, away: reach, weight: 1e6 + count, fontSize: isNarrow ? 12 : 15, above: true },
    // What its skills say after the first is said beside the map.
    ways: [inLines(name.split(' · ')[0] ?? '', isNarrow ? 16 : 24)],
  }))
  const labelled = skills
    .filter(({ id, radius }) => radius >= LEAST_RADIUS || id === chosenId || nearIds.has(id))
    .map(({ id, label, x, y, radius }): Label => ({
      ...{ id, x, y, away: radius, fontSize: isNarrow ? 11 : 12.5 },
      ways: [inLines(label, isNarrow ? 16 : 22)],
      weight: id === chosenId ? 3e6 : nearIds.has(id) ? 5e5 + radius : radius,
    }))
  return placedLabels([...named, ...labelled], within)
}
