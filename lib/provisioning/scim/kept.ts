import { z } from 'zod'
import { select, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import type { Directory } from '../directory'
import { etagOf, requireMatch, ScimError, type Json } from './answer'
import type { AskedList } from './asked'

/** A kind of resource: where its rows are, and how one is said. */
interface Kind<Row extends z.ZodType> {
  /** As a client is told that there is none. */
  name: 'user' | 'group'
  row: Row
  columns: Sql
  /** Only what this directory answers for: every question begins so. */
  ofDirectory(directory: Directory): Sql
  /** The table of the rows themselves, in what precedes. */
  table: Sql
  resourceOf(row: z.infer<Row>): object
}

export const plain = (resource: object) => JSON.parse(JSON.stringify(resource)) as Json

/** The resources of a kind that are kept, as a client reads them: one, a page of them, and each with its tag. */
export function keptAs<Row extends z.ZodType>({
  name,
  row,
  columns,
  ofDirectory,
  table,
  resourceOf,
}: Kind<Row>) {
  type Kept = z.infer<Row>

  /** A resource as it is sent, with its tag. */
  function shown(kept: Kept): Json {
    const { meta, ...rest } = plain(resourceOf(kept))
    return { ...rest, meta: { ...(meta as Json), version: etagOf(rest) } }
  }

  async function rowOf(directory: Directory, id: string, tx?: Transaction): Promise<Kept> {
    const [kept] = z.uuid().safeParse(id).success
      ? await select(
          row,
          sql`SELECT ${columns} ${ofDirectory(directory)} AND ${table}."id" = ${id}::uuid
              ${tx ? sql`FOR UPDATE OF ${table}` : sql``}`,
          tx,
        )
      : []
    if (kept === undefined) throw new ScimError(404, null, `No ${name} ${id.slice(0, 100)}`)
    return kept
  }

  /** The row to change, when the client has seen it as it is. */
  async function rowToChange(
    directory: Directory,
    id: string,
    headers: Headers,
    tx: Transaction,
  ): Promise<Kept> {
    const kept = await rowOf(directory, id, tx)
    requireMatch(headers, (shown(kept).meta as { version: string }).version)
    return kept
  }

  async function list(directory: Directory, { condition, order, startIndex, count }: AskedList) {
    const which = sql`${ofDirectory(directory)} AND ${condition}`
    const { total } = await selectOne(
      z.object({ total: z.number() }),
      sql`SELECT count(*)::int AS "total" ${which}`,
    )
    const rows = await select(
      row,
      sql`SELECT ${columns} ${which} ORDER BY ${order}, ${table}."id"
           LIMIT ${count}::int OFFSET ${startIndex - 1}::int`,
    )
    return { total, resources: rows.map(shown) }
  }

  const byId = async (directory: Directory, id: string, tx?: Transaction): Promise<Json> =>
    shown(await rowOf(directory, id, tx))

  return { list, byId, rowToChange }
}
