export { isDemonstration } from './demonstration'
export { isAnswering } from './health'
export { fewestPeopleShown, publicFigures, type PublicFigures } from './publicFigures'
export { publisher, type Publisher } from './publisher'
