import { familyOf } from '@/lib/activity/families'
import { signs, type Rhythm } from '@/lib/vitality/model/signs'
import { parisOffset, type DayNumber } from '@/lib/time'
import { readRows } from '../import/reading'
import type { Refusal, Row } from '../import/rows'
import type { Source } from '../import/source'

/** What people gave to a community: moments (seconds since 1970) and who, in the order of time. */
export interface History {
  community: string
  at: Float64Array
  /** A number for each person, within the community. */
  by: Uint32Array
  /** The day of each act in Paris. */
  on: Int32Array
}

/** The year 5138: no file of seconds goes so far, every file of milliseconds since 1973 does. */
export const LATEST = 100_000_000_000

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(familyOf))

/** Acts as they come, community by community; contributions only: signs, bots and lives are left out. */
class Gathering {
  readonly communities = new Map<string, { at: number[]; by: number[]; people: Map<string, number> }>()
  refused = 0

  row(row: Row): Refusal | null {
    const text = (from: number, to: number) =>
      Buffer.from(row.bytes.buffer, row.bytes.byteOffset + from, to - from).toString()
    const family = kinds.get(text(row.kindStart, row.kindEnd))
    if (family === undefined) return 'unknown-kind'
    const at = Number(text(row.atStart, row.atEnd))
    if (!Number.isInteger(at) || at < 0) return 'not-seconds'
    if (at > LATEST) return 'milliseconds'
    if (family !== 'contrib') return null
    const acts = this.actsOf(text(row.communityStart, row.communityEnd))
    const member = text(row.memberStart, row.memberEnd)
    const person = acts.people.get(member) ?? acts.people.size
    acts.people.set(member, person)
    acts.at.push(at)
    acts.by.push(person)
    return null
  }

  refuse(): void {
    this.refused += 1
  }

  private actsOf(community: string) {
    const known = this.communities.get(community)
    if (known) return known
    const acts = { at: [], by: [], people: new Map<string, number>() }
    this.communities.set(community, acts)
    return acts
  }
}

/** Reads a file of activity (`community,member,at,kind`), gzip or not; lines that say nothing are counted. */
export async function readHistories(
  source: Source,
): Promise<{ histories: Map<string, History>; refused: number }> {
  const gathering = new Gathering()
  for await (const _ of readRows(source, gathering)) continue
  const histories = [...gathering.communities].map(([community, { at, by }]): [string, History] => [
    community,
    inOrder(community, at, by),
  ])
  return { histories: new Map(histories), refused: gathering.refused }
}

/** Activity may come in any order. */
function inOrder(community: string, at: number[], by: number[]): History {
  const order = Uint32Array.from(at, (_, place) => place).sort((one, other) => at[one]! - at[other]!)
  return {
    community,
    at: Float64Array.from(order, (place) => at[place]!),
    by: Uint32Array.from(order, (place) => by[place]!),
    on: Int32Array.from(order, (place) => parisDayNumber(at[place]!)),
  }
}

const offsets = new Map<number, number>()

/** The day in Paris of a moment in seconds; the offset is asked once an hour of history. */
export function parisDayNumber(seconds: number): DayNumber {
  const hour = Math.floor(seconds / 3600)
  const offset = offsets.get(hour) ?? parisOffset(new Date(hour * 3_600_000)) / 1000
  offsets.set(hour, offset)
  return Math.floor((seconds + offset) / 86_400)
}

/** How many acts happened until that moment, itself included. */
export function actsUntil({ at }: History, cutoff: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! <= cutoff) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * What the product knows of a community at a moment, and the day one then stands on: nothing after the moment is
 * looked at. null: nobody had contributed.
 */
export function rhythmAt(history: History, cutoff: number): { rhythm: Rhythm; today: DayNumber } | null {
  const count = actsUntil(history, cutoff)
  if (count === 0) return null
  const today = parisDayNumber(cutoff - 1) + 1
  const { on, by } = history
  const activeOn: DayNumber[] = []
  const since = today - 7 * signs.weeksBack
  for (let place = count - 1; place >= 0 && on[place]! >= since; place -= 1)
    if (activeOn.at(-1) !== on[place]) activeOn.push(on[place]!)
  // Silent for longer than one looks back: the last day is still known.
  if (activeOn.length === 0) activeOn.push(on[count - 1]!)
  const authors = new Set<number>()
  for (let place = count - 1; place >= 0 && on[place]! >= today - signs.authorsOver; place -= 1)
    authors.add(by[place]!)
  const rhythm = {
    firstOn: on[0]!,
    activeOn: activeOn.reverse(),
    authors: authors.size,
    contributions: count,
  }
  return { rhythm, today }
}
