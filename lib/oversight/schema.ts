/** Where people work and what a whole is, for whoever counts by the same. */
export { capital, places as workPlaces, type WorkPlace } from './model/breakdown'
export { oversightVersion, type WholeReport } from './model/report'
export { numberIn, valueIn } from './model/charts'
