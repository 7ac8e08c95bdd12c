import { isAlwaysThere, type SectionKey } from './sections'

interface Chosen {
  /** Every section, in the order of the form. */
  sections: readonly SectionKey[]
  /** Those that are ticked. */
  kept: readonly SectionKey[]
  /** `funnel:up` */
  move?: string | undefined
}

/** The sections of a report in their order: those ticked, one moved by a place; what a report cannot do without comes last. */
export function orderChosen({ sections, kept, move }: Chosen): SectionKey[] {
  const order = [...new Set(sections)]
  const chosen = order.filter((key) => kept.includes(key) && !isAlwaysThere(key))
  const [moved, direction] = move?.split(':') ?? []
  const from = chosen.findIndex((key) => key === moved)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from >= 0 && to >= 0 && to < chosen.length)
    [chosen[from], chosen[to]] = [chosen[to] as SectionKey, chosen[from] as SectionKey]
  return [...chosen, ...order.filter(isAlwaysThere)]
}
