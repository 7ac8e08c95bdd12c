import { isHidden, hidden, type Value } from './document'

/** Computed from other values: hidden as soon as one of them is, unknown as soon as one of them is. */
function derived(values: readonly Value[], compute: (...numbers: number[]) => number | null): Value {
  if (values.some((value) => isHidden(value))) return hidden
  return values.every((value) => typeof value === 'number') ? compute(...values) : null
}

/** 0 to 1; of nothing, there is no share. */
export const shareOf = (part: Value, whole: Value): Value =>
  derived([part, whole], (some, all) => (all > 0 ? some / all : null))

/**
 * What, month after month, leads from one to the other: 500 → 3,000 in twelve months is 0.161 (METRICS.md §4). From
 * nothing nothing grows, and no growth leads to nothing: null.
 */
export const growthAMonth = (from: Value, to: Value, months: number): Value =>
  derived([from, to], (first, last) =>
    first > 0 && last > 0 && months > 0 ? (last / first) ** (1 / months) - 1 : null,
  )

/** As a slice says it: `hidden` in a word. */
export const valueOf = (told: number | 'hidden' | null): Value => (told === 'hidden' ? hidden : told)
