/** When a figure about people may be shown (METRICS §1, after Insee's rules). */
export interface DisclosureRule {
  /** At least this many people stand behind it. */
  readonly minimum: number
  /** None of them makes a larger share of it than this. */
  readonly dominance: number
}

/** Below five, a colleague recognises the others: no setting goes there. */
export const FLOOR = 5
export const CEILING = 50
/** Insee's threshold for statistics about organisations with few people in a cell. */
export const USUAL = 11
/** Above this, whoever knows the figure knows nearly what one person did. */
const DOMINANCE = 0.85

/** @param asked the threshold somebody configured; between the floor and the ceiling whatever it says */
export function disclosureRule(asked: number = USUAL): DisclosureRule {
  const minimum = Number.isFinite(asked) ? Math.min(CEILING, Math.max(FLOOR, Math.round(asked))) : USUAL
  return { minimum, dominance: DOMINANCE }
}

/** What a group of people adds to a figure. Groups without anybody in common add up, part by part. */
export interface Part {
  /** How many people belong to the group, whether or not they count for anything. */
  readonly present: number
  /** How many of them count for something. */
  readonly people: number
  readonly total: number
  /** What one of them makes, at most. */
  readonly largest: number
}

export const NOBODY: Part = { present: 0, people: 0, total: 0, largest: 0 }

/** A group of people of whom one only counts how many they are. */
export const partOfPeople = (people: number): Part => ({
  ...{ present: people, people, total: people },
  largest: people > 0 ? 1 : 0,
})

export const together = (one: Part, other: Part): Part => ({
  present: one.present + other.present,
  people: one.people + other.people,
  total: one.total + other.total,
  largest: Math.max(one.largest, other.largest),
})

/** May the figure of this group be known? */
export const mayBeKnown = (
  { people, total, largest }: Part,
  { minimum, dominance }: DisclosureRule,
): boolean => people >= minimum && largest <= dominance * total

/** Somebody is left there, of whom nothing may be known. */
export const isExposed = (part: Part, rule: DisclosureRule): boolean =>
  part.present > 0 && !mayBeKnown(part, rule)
