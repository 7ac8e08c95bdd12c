/** What makes a verdict on a community, for whoever explains it. */
export { vitalityVersion } from './model/assess'
export { horizons, termNames } from './model/probability'
export { shipped } from './model/shipped'
export { signs } from './model/signs'
export { verdicts } from './model/state'
