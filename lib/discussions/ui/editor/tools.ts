export { Names } from './Names'
export { Preview } from './Preview'
export { Toolbar } from './Toolbar'
