export { documentOf } from './make'
