export { closeDatabase, db, pool, type Transaction } from './client'
export { failureOf, isDuplicate } from './failure'
export { forgetRows, type Leaving } from './forget'
export { idAt, isId, newId } from './id'
export { parisDate } from './parisDate'
export {
  empty,
  execute,
  executeOverAll,
  identifier,
  join,
  literally,
  select,
  selectOne,
  selectOverAll,
  sql,
  type Sql,
} from './select'
