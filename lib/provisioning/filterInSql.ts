import { join, sql, type Sql } from '@/lib/db'
import { BadFilter, type Filter, type Operator, type Value } from './model/filter'

/** Where an attribute lies. `many`: a list of values, of which a filter looks for one. */
export type Field =
  | { kind: 'one'; sql: Sql; type: 'text' | 'boolean' | 'moment'; exact: boolean }
  | {
      kind: 'many'
      /** What is compared where the filter names no part: `emails eq …` is `emails.value eq …`. */
      value?: string
      part: (name: string) => Field | null
      each: (condition: Sql) => Sql
      /** What the list is sorted by. */
      first: Sql
    }

export type Fields = (path: string) => Field | null

/** A filter as a condition; every value is a bound parameter. @throws BadFilter */
export function filterInSql(filter: Filter, fields: Fields): Sql {
  if ('and' in filter)
    return sql`(${join(
      filter.and.map((each) => filterInSql(each, fields)),
      ' AND ',
    )})`
  if ('or' in filter)
    return sql`(${join(
      filter.or.map((each) => filterInSql(each, fields)),
      ' OR ',
    )})`
  // What is absent makes a comparison unknown: it does not hold, so its contrary does.
  if ('not' in filter) return sql`(${filterInSql(filter.not, fields)} IS NOT TRUE)`
  const field = fields(filter.path)
  if (!field) throw new BadFilter(`unknown attribute «${filter.path}»`)
  if ('within' in filter) {
    if (field.kind !== 'many') throw new BadFilter(`«${filter.path}» is no list`)
    return field.each(filterInSql(filter.within, field.part))
  }
  if (field.kind === 'one') return comparison(field, filter)
  const part = field.part(field.value ?? 'value')
  if (part?.kind !== 'one') throw new BadFilter(`«${filter.path}» cannot be compared`)
  return field.each(comparison(part, filter))
}

type Asked = { path: string; operator: Operator; value: Value }
type One = Field & { kind: 'one' }

function comparison(field: One, { path, operator, value }: Asked): Sql {
  if (operator === 'pr' || (operator === 'ne' && value === null)) return isPresent(field)
  if (operator === 'eq' && value === null) return sql`(${isPresent(field)} IS NOT TRUE)`
  const compared = { text: textual, boolean: logical, moment: timely }[field.type](field, operator, value)
  if (!compared) throw new BadFilter(`«${path}» cannot be compared so`)
  return compared
}

const isPresent = ({ sql: it, type }: One) =>
  type === 'text' ? sql`(${it} IS NOT NULL AND ${it} <> '')` : sql`(${it} IS NOT NULL)`

const ORDER: Partial<Record<Operator, Sql>> = {
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
  eq: sql`=`,
  ne: sql`IS DISTINCT FROM`,
}

function textual({ sql: it, exact }: One, operator: Operator, value: Value): Sql | null {
  if (typeof value !== 'string') return null
  const [found, looked] = exact ? [it, sql`${value}::text`] : [sql`lower(${it})`, sql`lower(${value}::text)`]
  if (operator === 'co') return sql`(strpos(${found}, ${looked}) > 0)`
  if (operator === 'sw') return sql`starts_with(${found}, ${looked})`
  if (operator === 'ew') return sql`(right(${found}, length(${looked})) = ${looked})`
  const sign = ORDER[operator]
  return sign ? sql`(${found} ${sign} ${looked})` : null
}

function logical({ sql: it }: One, operator: Operator, value: Value): Sql | null {
  const sign = ORDER[operator]
  const asked = typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value
  if (typeof asked !== 'boolean' || !sign || (operator !== 'eq' && operator !== 'ne')) return null
  return sql`((${it})::boolean ${sign} ${asked}::boolean)`
}

function timely({ sql: it }: One, operator: Operator, value: Value): Sql | null {
  const sign = ORDER[operator]
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : null
  if (!sign || !at || Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1) return null
  return sql`(${it} ${sign} ${at}::timestamptz)`
}

/** What a list is sorted by; null for what cannot be. */
export function orderInSql(path: string, fields: Fields): Sql | null {
  const field = fields(path)
  if (!field) return null
  if (field.kind === 'many') return field.first
  return field.type === 'text' && !field.exact ? sql`lower(${field.sql})` : field.sql
}
