export { letterAbout } from './letter'
export { lastMonth } from './month'
export { announcement, gainsFor, leadsSomebody } from './queries'
