import { DEPARTEMENTS } from '@/lib/directory/schema'
import { fewestBehind, rounded } from '@/lib/disclosure'
import { capital } from '@/lib/oversight/schema'

/** How many members a département has, to the nearest five; null: hidden. */
export interface DepartementTold {
  code: string
  members: number | null
}

/** Where few people live, for as long as anybody counts; of the others, Paris comes last. */
const FEW_LIVE_THERE = ['986', '977', '975', '978', '48', '23', '90', '05', '15', '09', '2A', '46']

/** In which order départements are hidden for the sake of others: always the same, whatever was counted. */
const inTurn = (one: string, other: string) => turnOf(one) - turnOf(other) || (one < other ? -1 : 1)

const turnOf = (code: string): number => {
  const place = FEW_LIVE_THERE.indexOf(code)
  return place >= 0 ? place - FEW_LIVE_THERE.length : code === '75' ? 1 : 0
}

/**
 * The départements of which nothing may be said beside the exact numbers of «Paris et petite couronne» and of all others:
 * those with fewer members than the minimum, none among them, since an empty one would tell of its neighbours; and, where
 * there is one, others of the same side, in an order that nobody counts for: one at least, and so many that the hidden
 * ones have together twice the minimum less one.
 *
 * Then whoever knows those exact numbers, this rule and every number shown, even without its rounding, cannot exclude
 * any number under the minimum for a small one: the first one hidden for the others’ sake may have all the rest. Hidden
 * by their size, or fewer of them, they would sometimes tell.
 * @param atLeast how many members each has; of those known only roughly, how many at least
 */
export function hiddenDepartements(atLeast: ReadonlyMap<string, number>, minimum: number): Set<string> {
  const codes = [...new Set([...Object.keys(DEPARTEMENTS), ...atLeast.keys()])].sort(inTurn)
  const sides = [true, false].map((isCapital) => codes.filter((code) => capital.includes(code) === isCapital))
  return new Set(sides.flatMap((side) => hiddenOf(side, (code) => atLeast.get(code) ?? 0, minimum)))
}

function hiddenOf(side: readonly string[], membersOf: (code: string) => number, minimum: number): string[] {
  const few = side.filter((code) => membersOf(code) < minimum)
  if (few.length === 0) return []
  const hidden = [...few]
  const enough = () => hidden.reduce((sum, code) => sum + membersOf(code), 0) >= 2 * minimum - 1
  for (const code of side.filter((each) => membersOf(each) >= minimum)) {
    if (hidden.length > few.length && enough()) break
    hidden.push(code)
  }
  return hidden
}

/** What is kept of each département where members work; null: hidden. */
export function departementsToKeep(
  people: ReadonlyMap<string, number>,
  minimum: number,
): Map<string, number | null> {
  const hidden = hiddenDepartements(people, minimum)
  return new Map(
    [...people].map(([code, members]) => [code, hidden.has(code) ? null : rounded(members, minimum)]),
  )
}

/** Those formulas told each département for itself, and which were empty. */
const ALONE: ReadonlySet<string> = new Set(['adoption@1', 'adoption@2'])

/**
 * What is told of every département by what was kept of a month; one that is not there looks like those with too few.
 * Of months counted by older formulas, or when fewer people were enough, as much is hidden again as today’s rule needs.
 */
export function departementsTold(
  kept: ReadonlyMap<string, number | null>,
  counted: { version: string; minimum: number },
  minimum: number,
): DepartementTold[] {
  const isProtected = counted.minimum >= minimum && !ALONE.has(counted.version)
  const atLeast = new Map(
    [...kept].map(([code, shown]) => [code, shown === null ? 0 : fewestBehind(shown, counted.minimum)]),
  )
  const hidden = isProtected ? new Set<string>() : hiddenDepartements(atLeast, minimum)
  return [...new Set([...Object.keys(DEPARTEMENTS), ...kept.keys()])]
    .sort()
    .map((code) => ({ code, members: hidden.has(code) ? null : (kept.get(code) ?? null) }))
}
