import { connection } from 'next/server'

/** The least a dynamic page of this server can be, with the same frame around it: what benchmarks compare with. */
export default async function Empty() {
  await connection()
  return null
}
