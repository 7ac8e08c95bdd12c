export { bringUpToDate } from './bringUpToDate'
