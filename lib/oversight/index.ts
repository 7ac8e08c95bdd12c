export { oversightAsked } from './asked'
export { oversightTable } from './files'
export { ministryOversight, platformOversight } from './queries'
