export { published, type Place } from './published'
export { NOBODY } from './rule'
export { ruleInForce } from './settings'
