import type { Types } from 'scimmy'
import { ENTERPRISE } from '../model/scimPerson'
import type { Json } from './answer'
import { asBoolean } from './body'
import { declared, schemas } from './schemas'

export type PatchedKind = 'User' | 'Group'

/**
 * The path of an operation, as our schemas write it: a client may name an attribute in any case (RFC 7643 §2.1), and
 * with the schema it is of (RFC 7644 §3.10). What we do not know stays as it is, to be refused by its own name.
 */
export function ownPath(path: string, kind: PatchedKind): string {
  const bare = without(schemas[kind].id, path)
  if (bare !== path) return inSchema(bare, schemas[kind].definition)
  const extended = without(ENTERPRISE, path)
  if (extended !== path) return `${ENTERPRISE}:${inSchema(extended, schemas.Enterprise.definition)}`
  return path.toLowerCase() === ENTERPRISE.toLowerCase()
    ? ENTERPRISE
    : inSchema(path, schemas[kind].definition)
}

const without = (id: string, path: string) =>
  path.toLowerCase().startsWith(`${id.toLowerCase()}:`) ? path.slice(id.length + 1) : path

function inSchema(path: string, { attributes }: Types.SchemaDefinition): string {
  const [, name = '', filter = '', part] = /^([^.[\]]+)(\[.*\])?(?:\.([^.[\]]+))?$/s.exec(path) ?? []
  const known = (list: readonly unknown[] | undefined, asked: string) =>
    ((list ?? []) as { name?: string; subAttributes?: unknown[] }[]).find(
      (each) => each.name?.toLowerCase() === asked.toLowerCase(),
    )
  const attribute = known(attributes, name)
  if (!attribute?.name) return path
  if (part === undefined) return attribute.name + filter
  return `${attribute.name}${filter}.${known(attribute.subAttributes, part)?.name ?? part}`
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An operation in the words of our schemas, with a path: without one, it says of several attributes what each becomes
 * (RFC 7644 §3.5.2), and those that are lists are replaced like the others. What we cannot read stays as it is, to be
 * refused.
 */
export function ownWords(operation: Json, kind: PatchedKind): Json[] {
  const { path, value } = operation
  if (typeof path === 'string') return [withMeaning({ ...operation, path: ownPath(path.trim(), kind) }, kind)]
  if (path !== undefined || !isObject(value)) return [operation]
  return Object.entries(value).map(([name, each]) =>
    withMeaning({ ...operation, path: ownPath(name, kind), value: each }, kind),
  )
}

/**
 * Nothing takes a value away (RFC 7643 §2.5). Parts of an attribute replace those parts, and leave the others (RFC 7644
 * §3.5.2.3). Entra ID writes booleans as text, a manager as their identifier alone, and says whom a group loses beside
 * the path: there, only the identifier tells who is meant.
 */
function withMeaning({ op, path, value }: Json, kind: PatchedKind): Json {
  const isSet = /^(add|replace)$/i.test(String(op))
  if (isSet && value === null) return { op: 'remove', path }
  if (path === 'active') return { op, path, value: asBoolean(value) }
  const said = { op, path, ...(value !== undefined && { value: isSet ? value : identified(value) }) }
  const parts = isSet && partsOf(String(path), kind)
  if (!parts) return said
  if (typeof value === 'string' && parts.includes('value')) return { op: 'add', path, value: { value } }
  return isObject(value) ? { op: 'add', path, value } : said
}

const identified = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((each: unknown) => (isObject(each) && 'value' in each ? { value: each.value } : each))
    : value

/** The names of what an attribute is made of, when there is one of it at most. */
function partsOf(path: string, kind: PatchedKind): string[] | null {
  const found = declared(schemas[kind].definition, path)
  if (!found) return null
  if (!('config' in found)) return found.attributes.flatMap((each) => ('name' in each ? [each.name] : []))
  if (found.config.multiValued || String(found.type) !== 'complex') return null
  return (found.subAttributes ?? []).map(({ name }) => name)
}

const ONE_KIND = /^(\w+)\[\s*(type)\s+eq\s+("(?:[^"\\]|\\.)*")\s*\]\.(\w+)$/i

/**
 * «add emails[type eq "work"].value» where there is no such address: the one it describes, to be added whole. Others
 * than that are refused, as there is nothing to add to.
 */
export function addedWhole({ op, path, value }: Json): Json | null {
  if (String(op).toLowerCase() !== 'add' || typeof path !== 'string') return null
  const [, list, type, said, part] = ONE_KIND.exec(path) ?? []
  if (!list || !type || !said || !part) return null
  return { op: 'add', path: list, value: [{ type: JSON.parse(said) as string, [part]: value }] }
}
