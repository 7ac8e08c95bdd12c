export { refusalOf } from './filter'
export { published, type Place } from './published'
export {
  CEILING,
  FLOOR,
  isExposed,
  mayBeKnown,
  NOBODY,
  partOfPeople,
  USUAL,
  type DisclosureRule,
  type Part,
} from './rule'
export { fewestBehind, leastTold, rounded, STEP } from './rounded'
export { ruleInForce } from './settings'
export { protectedTable, type At, type Cell } from './table'
export { shownTogether, type Wanted } from './together'
