export { oversightAsked } from './asked'
export { oversightTable } from './files'
export { countWholes } from './night'
export { ministryOversight, platformOversight } from './queries'
