/** The formulas of a community's figures, for whoever adds communities up or explains what is measured. */
export { periodOf, windowOf, type Window } from './model/facts'
export { formulaOf, type Figure } from './model/figure'
export {
  engagementVersion,
  figureGroups,
  figureKeys,
  figures,
  type FigureGroup,
  type FigureKey,
  type Figures,
} from './model/figures'
export { healthExponent, healthFactors, healthOf, healthVersion, type HealthFactor } from './model/health'
export {
  comparable,
  leastAgeDays,
  normKeys,
  normVersion,
  percentilesOf,
  sizeOf,
  type Norm,
  type NormKey,
} from './model/norms'
export { pathSteps } from './model/path'
export { readingKeys } from './model/reading'
export { survivalAt, survivalWithin, type Wait } from './model/survival'
export { windowsUpTo } from './model/trend'

/** The most communities that a file holds; fewer where each is computed on demand. */
export const rowsAFile = { usual: 10_000, free: 200 }
