export { closeDatabase, db, pool, type Transaction } from './client'
export { forgetRows, type Leaving } from './forget'
export { idAt, isId, newId } from './id'
export { empty, execute, identifier, join, select, selectOne, sql, type Sql } from './select'
