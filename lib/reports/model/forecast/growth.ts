/**
 * How much a figure was multiplied by each month, less one: 500 → 3,000 in twelve months is .161 (METRICS.md §4).
 * @returns null: nothing can be multiplied from nothing
 */
export const growthPerMonth = (first: number, last: number, months: number): number | null =>
  first <= 0 || months < 1 ? null : (last / first) ** (1 / months) - 1
