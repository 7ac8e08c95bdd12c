import { pool } from '@/lib/db'

/** Lets the database see what it has just received: without it, the first pages would be planned for empty tables. */
export const analyse = () => pool().query('ANALYZE')
