import type { Types } from 'scimmy'
import { sql, type Sql } from '@/lib/db'
import type { Field, Fields } from '../filterInSql'
import { ENTERPRISE } from '../model/scimPerson'
import { declared, schemas } from './schemas'

const one = (expression: Sql, type: 'text' | 'boolean' | 'moment' = 'text', exact = false): Field => ({
  kind: 'one',
  sql: expression,
  type,
  exact,
})

/** A client's word is looked up among ours only: «constructor» is no attribute. */
const named = (fields: Record<string, Field>, name: string): Field | null =>
  Object.hasOwn(fields, name) ? (fields[name] ?? null) : null

/** Columns of a `directory_account` a joined to its `member` m; the rest lies in what the directory said. */
const USER: Record<string, Field> = {
  id: one(sql`a."id"::text`, 'text', true),
  externalid: one(sql`a."externalId"`, 'text', true),
  username: one(sql`a."userName"`),
  active: one(sql`(m."status" IN ('invited', 'active'))`, 'boolean'),
  'meta.created': one(sql`a."createdAt"`, 'moment'),
  'meta.lastmodified': one(sql`greatest(a."updatedAt", m."statusAt")`, 'moment'),
  groups: {
    kind: 'many',
    first: sql`NULL::text`,
    each: (condition) => sql`EXISTS (SELECT FROM "directory_group_member" x
      JOIN "directory_group" g ON g."id" = x."groupId" WHERE x."accountId" = a."id" AND ${condition})`,
    part: (name) =>
      named({ value: one(sql`g."id"::text`, 'text', true), display: one(sql`g."displayName"`) }, name),
  },
}

const GROUP: Record<string, Field> = {
  id: one(sql`g."id"::text`, 'text', true),
  externalid: one(sql`g."externalId"`, 'text', true),
  displayname: one(sql`g."displayName"`),
  'meta.created': one(sql`g."createdAt"`, 'moment'),
  'meta.lastmodified': one(sql`g."updatedAt"`, 'moment'),
  members: {
    kind: 'many',
    first: sql`NULL::text`,
    each: (condition) => sql`EXISTS (SELECT FROM "directory_group_member" x
      JOIN "directory_account" a ON a."id" = x."accountId" WHERE x."groupId" = g."id" AND ${condition})`,
    part: (name) =>
      named({ value: one(sql`a."id"::text`, 'text', true), display: one(sql`a."userName"`) }, name),
  },
}

const bare = (path: string, kind: 'User' | 'Group') => {
  const own = `${schemas[kind].id}:`.toLowerCase()
  return path.toLowerCase().startsWith(own) ? path.slice(own.length) : path
}

/** A path ends at a list, or at one of its parts: `groups`, `members.value`. */
function among(fields: Record<string, Field>, path: string): Field | null {
  const [first = '', part, ...more] = path.toLowerCase().split('.')
  const field = named(fields, path.toLowerCase()) ?? (more.length === 0 ? named(fields, first) : null)
  if (field?.kind !== 'many') return field
  return oneOf(field, part ?? 'value')
}

const oneOf = (list: Field & { kind: 'many' }, name: string): Field | null =>
  list.part(name) && { ...list, value: name }

export const groupFields: Fields = (path) => among(GROUP, bare(path, 'Group'))

export const userFields: Fields = (path) => {
  const plain = bare(path, 'User')
  return among(USER, plain) ?? saidField(plain)
}

/** An attribute that scimmy's schemas declare, as the directory's own words hold it. */
function saidField(path: string): Field | null {
  const isOfEnterprise = path.toLowerCase().startsWith(`${ENTERPRISE.toLowerCase()}:`)
  const names = (isOfEnterprise ? path.slice(ENTERPRISE.length + 1) : path).split('.')
  const definition = isOfEnterprise ? schemas.Enterprise.definition : schemas.User.definition
  const found: Types.Attribute[] = []
  for (const depth of names.keys()) {
    const attribute = declared(definition, names.slice(0, depth + 1).join('.'))
    if (!attribute || !('config' in attribute)) return null
    found.push(attribute)
  }
  const steps = [...(isOfEnterprise ? [ENTERPRISE] : []), ...found.map(({ name }) => name)]
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  if (first.config.multiValued) return saidList(first, found[1]?.name ?? 'value')
  if (String(last.type) === 'complex') return null
  return one(sql`(a."said" #>> ${steps}::text[])`, typeOf(last), last.config.caseExact === true)
}

const typeOf = ({ type }: Types.Attribute) => (String(type) === 'boolean' ? 'boolean' : 'text')

function saidList(list: Types.Attribute, value: string): Field | null {
  const part = (name: string) => {
    const attribute = list.subAttributes?.find((each) => each.name.toLowerCase() === name.toLowerCase())
    return attribute ? one(sql`(e.value ->> ${attribute.name})`, typeOf(attribute)) : null
  }
  if (!part(value)) return null
  return {
    kind: 'many',
    value,
    part,
    first: sql`(a."said" #>> ${[list.name, '0', value]}::text[])`,
    each: (condition) =>
      sql`EXISTS (SELECT FROM jsonb_array_elements(CASE WHEN jsonb_typeof(a."said" -> ${list.name}) = 'array'
            THEN a."said" -> ${list.name} ELSE '[]' END) e(value) WHERE ${condition})`,
  }
}
