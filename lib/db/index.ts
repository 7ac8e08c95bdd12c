export { closeDatabase, db, pool, type Transaction } from './client'
export { forgetRows, type Leaving } from './forget'
export { idAt, newId } from './id'
export { empty, execute, join, select, selectOne, sql, type Sql } from './select'
