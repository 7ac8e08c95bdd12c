import { isExposed, type DisclosureRule, type Part } from './rule'

/**
 * Why a filter is refused: it would tell of the few it keeps, or, by subtraction from the unfiltered figure, of the few
 * it leaves out.
 */
export type Refusal = 'few_inside' | 'few_outside'

/** A filter that keeps everybody, or nobody, tells of nobody. */
export function refusalOf(
  { inside, outside }: { inside: Part; outside: Part },
  rule: DisclosureRule,
): Refusal | null {
  if (isExposed(inside, rule)) return 'few_inside'
  return isExposed(outside, rule) ? 'few_outside' : null
}
