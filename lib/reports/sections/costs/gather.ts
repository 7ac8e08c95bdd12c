import { adoptionBetween, type AdoptionOfMonth } from '@/lib/adoption'
import { costsTouching, type Cost } from '../../entered/costs'
import type { Span } from '../../model/document'
import type { Scope } from '../section'

/** What a span cost, and how many it served, month by month. */
export interface Spent {
  span: Span
  costs: Cost[]
  adoption: AdoptionOfMonth[]
}

/** Costs are those of the platform, whomever the report speaks of: so are the people they are divided by. */
export const gather = async ({ span, before }: Scope): Promise<{ now: Spent; before: Spent | null }> => ({
  now: await spentIn(span),
  before: before && (await spentIn(before)),
})

const spentIn = async (span: Span): Promise<Spent> => ({
  span,
  costs: await costsTouching(span),
  adoption: await adoptionBetween(span),
})
