export { narrowingAsked } from './asked'
export { monthsCounted } from './counted'
export { adoptionBetween, type AdoptionOfMonth } from './between'
export { adoptionTable } from './file'
export { countAdoption } from './month'
export { membersByMinistry } from './everybody'
export { adoptionFor } from './queries'

