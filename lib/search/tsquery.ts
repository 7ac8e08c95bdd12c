import { z } from 'zod'
import { join, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import type { Question } from './model/question'

const Built = z.object({ query: z.string().nullable(), isEmpty: z.boolean() })

const plain = (text: string) => sql`plainto_tsquery('osmose_french', osmose_text(${text}))`
const phrase = (text: string) => sql`phraseto_tsquery('osmose_french', osmose_text(${text}))`

/**
 * The question as PostgreSQL asks it, built by its own functions from bound values: nothing typed is ever read as
 * an operator. null: no word of it says anything.
 */
export async function tsqueryOf(
  tx: Pick<Transaction, '$queryRaw'>,
  { words, phrases, beginnings, excluded }: Question,
): Promise<string | null> {
  const positive: Sql[] = [
    ...(words.length > 0 ? [plain(words.join(' '))] : []),
    ...phrases.map(phrase),
    ...beginnings.map((start) => sql`osmose_beginning(${start})`),
  ]
  if (positive.length === 0) return null
  const wanted = join(positive, ' && ')
  const refused = excluded.map((text) => sql`&& !!${phrase(text)}`)
  const { query, isEmpty } = await selectOne(
    Built,
    sql`SELECT (${wanted} ${join([sql``, ...refused], ' ')})::text AS "query", coalesce(numnode(${wanted}), 0) = 0 AS "isEmpty"`,
    tx,
  )
  return isEmpty ? null : query
}
