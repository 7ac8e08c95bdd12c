export { directoryAsked } from './model/asked'
export { askDirectory } from './queries/ask'
export { nameOf, profileOf } from './queries/person'
