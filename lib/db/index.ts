export { closeDatabase, db, pool, type Transaction } from './client'
export { idAt, newId } from './id'
export { empty, execute, identifier, join, select, selectOne, sql, type Sql } from './select'
