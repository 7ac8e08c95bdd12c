import { leastTold, STEP } from '@/lib/disclosure'
import { capital, type WorkPlace } from '@/lib/oversight/schema'
import { isHidden, type Document, type Table, type Value } from '@/lib/reports/schema'

type Span = readonly [least: number, most: number]

/** A hidden département, and between which numbers of members its own is. */
export interface Found {
  code: string
  between: Span
}

/**
 * What somebody finds who lays the départements of a document beside its exact numbers: from how many work in Paris and
 * around, or elsewhere, they take those of the départements shown, each as near as rounding lets one know it; the rest
 * is of the hidden ones. Given back are those of which they know more than that they have fewer than the minimum.
 */
export function departementsFound({ sections, minimum }: Document): Found[] {
  const tables = sections.flatMap((section) => section.tables)
  const [places, departements] = ['funnel-places', 'funnel-departements'].map((wanted) =>
    tables.find(({ key }) => key === wanted)!,
  ) as [Table, Table]
  const members = (row: Value[], table: Table) => row[table.columns.findIndex(({ key }) => key === 'members')]
  const exact = exactly(
    places.rows.slice(0, 3).map((row) => members(row, places)),
    members(
      tables.find(({ key }) => key === 'funnel-months')!.rows.at(-1)!,
      tables.find(({ key }) => key === 'funnel-months')!,
    ),
  )
  return (['capital', 'elsewhere'] as const).flatMap((side) => {
    const all = exact[side]
    // None at all is told of none of them.
    if (all === undefined || all === 0) return []
    const cells = departements.rows
      .map((row) => ({ code: String(row[1]), value: members(row, departements) }))
      .filter(({ code }) => capital.includes(code) === (side === 'capital'))
    const hidden = cells.filter(({ value }) => isHidden(value))
    const shown = cells.flatMap(({ value }) => (typeof value === 'number' ? [knownOf(value, minimum)] : []))
    const rest = (end: 0 | 1) => Math.max(0, all - shown.reduce((sum, span) => sum + span[end], 0))
    return hidden
      .map(({ code }) => ({ code, between: [hidden.length > 1 ? 0 : rest(1), rest(0)] as const }))
      .filter(({ between: [least, most] }) => least > 0 || most < minimum - 1)
  })
}

/** Between which numbers one is that is told so. */
const knownOf = (told: number, minimum: number): Span => {
  const half = Math.floor(STEP / 2)
  if (told === 0) return [0, 0]
  return [told === leastTold(minimum) ? minimum : told - half, told + half]
}

/** Of the whole and its three places, a hidden one between others that are shown is found by subtraction. */
function exactly(shown: (Value | undefined)[], whole: Value | undefined): Partial<Record<WorkPlace, number>> {
  const names = ['capital', 'elsewhere', 'unknown'] as const
  const known = names.flatMap((name, place) => {
    const value = shown[place]
    return typeof value === 'number' ? [[name, value] as const] : []
  })
  const missing = names.filter((name) => !known.some(([each]) => each === name))
  const found =
    missing.length === 1 && typeof whole === 'number'
      ? [[missing[0]!, whole - known.reduce((sum, [, value]) => sum + value, 0)] as const]
      : []
  return Object.fromEntries([...known, ...found])
}
