import type { Dashboard } from './dashboard'
import { isKnown, type FigureKey } from './figures'

/**
 * What becomes of newcomers, step by step: they arrive, read, contribute, are answered, come back, make ties. Each step is
 * a figure over its own people (`over`), because each takes its time: of those who have only arrived, nobody knows yet
 * whether they will come back.
 */
export const pathSteps = [
  'arrivals',
  'activationRate',
  'newcomersJudged',
  'newcomersAnswered',
  'newcomersBack',
  'newcomersTied',
] as const satisfies FigureKey[]
export type PathStep = (typeof pathSteps)[number]

export interface Step {
  key: PathStep
  value: number | null
  before: number | null
  /** It would tell of the reading of a few. */
  isHidden: boolean
}

/** The steps of which the source knows something. */
export function pathOf({ windows, knows }: Dashboard): Step[] {
  const [before, current] = windows.slice(-2)
  return pathSteps
    .filter((key) => isKnown(key, knows))
    .map((key) => ({
      key,
      value: current?.figures[key] ?? null,
      before: before?.figures[key] ?? null,
      isHidden: current?.hidden?.includes(key) ?? false,
    }))
}
