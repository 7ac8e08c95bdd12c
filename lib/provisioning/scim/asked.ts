import { sql, type Sql } from '@/lib/db'
import { filterInSql, orderInSql, type Fields } from '../filterInSql'
import { readFilter } from '../model/filter'
import type { Wanted } from '../model/projection'
import { ScimError, type Json } from './answer'
import { limits } from './schemas'

/** What a client asks of a list (RFC 7644 §3.4.2). */
export interface AskedList {
  condition: Sql
  order: Sql
  startIndex: number
  count: number
  wanted: Wanted
}

const WORDS = ['filter', 'sortBy', 'sortOrder', 'startIndex', 'count', 'attributes', 'excludedAttributes']

/** The same question in an address, or in the body of `/.search` (§3.4.3). */
export const askedIn = (address: URLSearchParams): Json =>
  Object.fromEntries(WORDS.flatMap((word) => (address.has(word) ? [[word, address.get(word)]] : [])))

export function listAsked(asked: Json, fields: Fields): AskedList {
  const filter = text(asked, 'filter')
  return {
    condition: filter === null ? sql`true` : filterInSql(readFilter(filter), fields),
    order: orderAsked(asked, fields),
    // Below one means one, below nothing means nothing (§3.4.2.4).
    startIndex: Math.max(1, whole(asked, 'startIndex') ?? 1),
    count: Math.min(limits.page, Math.max(0, whole(asked, 'count') ?? limits.page)),
    wanted: wantedIn(asked),
  }
}

export function wantedIn(asked: Json): Wanted {
  const wanted = { only: names(asked, 'attributes'), except: names(asked, 'excludedAttributes') }
  if (wanted.only.length > 0 && wanted.except.length > 0)
    throw new ScimError(400, 'invalidValue', 'attributes or excludedAttributes, not both')
  return wanted
}

function orderAsked(asked: Json, fields: Fields): Sql {
  const by = text(asked, 'sortBy')
  if (by === null) return sql`NULL::text`
  const direction = text(asked, 'sortOrder') ?? 'ascending'
  if (direction !== 'ascending' && direction !== 'descending')
    throw new ScimError(400, 'invalidValue', 'sortOrder is ascending or descending')
  const order = orderInSql(by, fields)
  if (!order) throw new ScimError(400, 'invalidPath', `Unknown attribute «${by.slice(0, 100)}»`)
  // Whoever has no value comes last, first when the order is turned (§3.4.2.3).
  return direction === 'ascending' ? sql`${order} ASC NULLS LAST` : sql`${order} DESC NULLS FIRST`
}

function text(asked: Json, word: string): string | null {
  const value = asked[word]
  if (value === undefined) return null
  if (typeof value === 'string' && value.trim() !== '' && !value.includes('\0')) return value
  throw new ScimError(400, word === 'filter' ? 'invalidFilter' : 'invalidValue', `${word} is a text`)
}

function whole(asked: Json, word: string): number | null {
  const value = asked[word]
  if (value === undefined) return null
  const number = Number(value)
  if (value !== '' && Number.isInteger(number)) return Math.max(-1, Math.min(number, 2_000_000_000))
  throw new ScimError(400, 'invalidValue', `${word} is a whole number`)
}

function names(asked: Json, word: string): string[] {
  const value = asked[word]
  if (value === undefined) return []
  const list = Array.isArray(value) ? value : String(value).split(',')
  const paths = list.map((path) => String(path).trim()).filter(Boolean)
  if (paths.length > limits.attributes || paths.some((path) => path.length > 200))
    throw new ScimError(400, 'invalidValue', `${word}: too many names`)
  return paths
}
