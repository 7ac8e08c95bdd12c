import type { Facts, Knows, Window } from './facts'

export type Unit =
  'people' | 'acts' | 'share' | 'hours' | 'ratio' | 'threads' | 'pairs' | 'documents' | 'signed'

/**
 * What a figure of several communities is made of.
 * - people: each person counts once, in however many communities.
 * - sum: those of the communities, added up.
 * - parts: a share whose parts add up: of all that the figure in `over` counts.
 * - middle: nothing adds up; said of the community in the middle.
 * - ties: the pairs of all of them, each once.
 */
export type Adds = 'people' | 'sum' | 'parts' | 'middle' | 'ties'

/**
 * One figure: how it is computed, and the numbers its definition speaks of. The screen that explains it reads the
 * same object (catalogue `engagement`, `figure.<key>`), so that what is said is what is done.
 */
export interface Figure {
  unit: Unit
  adds: Adds
  /** In the signs that the page of formulas explains; `{name}`: a number of `parameters`. */
  formula: string
  /** What the source must tell; otherwise the figure is unknown, not zero. */
  needs?: keyof Knows
  /** The figure that counts what it is a share of: the two are always shown together. */
  over?: string
  /** Reading makes part of it: unknown for windows that begin before the first day of which reading is kept. */
  countsReading?: true
  parameters: Record<string, number>
  /** null: there is nothing to compute it from (no contributor, no thread old enough). */
  measure(facts: Facts, window: Window, now: Date): number | null
}

type Definition<Parameters> = Omit<Figure, 'parameters' | 'measure'> & {
  parameters?: Parameters
  measure(facts: Facts, window: Window, now: Date, parameters: Parameters): number | null
}

export function figure<Parameters extends Record<string, number> = Record<string, never>>(
  definition: Definition<Parameters>,
): Figure & { parameters: Parameters } {
  const parameters = definition.parameters ?? ({} as Parameters)
  return {
    ...definition,
    parameters,
    measure: (facts, window, now) => definition.measure(facts, window, now, parameters),
  }
}

/** The formula with its own numbers in it. */
export const formulaOf = ({ formula, parameters }: Figure): string =>
  formula.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
