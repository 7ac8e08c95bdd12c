export { isDemonstration } from './demonstration'
export { isAnswering } from './health'
export { publisher, type Publisher } from './publisher'
