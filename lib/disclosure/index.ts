export { published, type Place } from './published'
export { NOBODY, type Part } from './rule'
export { ruleInForce } from './settings'
