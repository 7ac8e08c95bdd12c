/** What is counted of a month, and what may be said of it, for whoever reports it. */
export {
  adoptionVersion,
  levels,
  periods,
  type Measure,
  type Narrowing,
  type PeriodMonths,
  type Place,
} from './model/figures'
export type { DepartementTold } from './model/departements'
export { isCountedAfterwards, toldOf, type MonthTold } from './model/told'
