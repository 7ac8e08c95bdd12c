import type { Types } from 'scimmy'
import { ENTERPRISE } from '../model/scimPerson'
import type { Json } from './answer'
import { asBoolean } from './body'
import { schemas } from './schemas'

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

/** An operation in the words of our schemas; Entra ID writes booleans as text. */
export function ownWords(operation: Json, kind: PatchedKind): Json {
  const { path, value } = operation
  if (typeof path === 'string') {
    const own = ownPath(path.trim(), kind)
    return { ...operation, path: own, ...(own === 'active' && { value: asBoolean(value) }) }
  }
  if (path !== undefined || !isObject(value)) return operation
  const named = Object.entries(value).map(([name, each]) => {
    const own = ownPath(name, kind)
    return [own, own === 'active' ? asBoolean(each) : each] as const
  })
  return { ...operation, value: Object.fromEntries(named) }
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
