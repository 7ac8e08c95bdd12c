/** What a client wants of a resource: only these attributes, or all but those (RFC 7644 §3.9). */
export interface Wanted {
  only: readonly string[]
  except: readonly string[]
}

type Resource = Record<string, unknown>

/** Always there, whatever is asked. */
const ALWAYS = ['schemas', 'id']

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** `urn:…:User:manager.value` → [the extension, manager, value]; without regard to case, as the resource spells it. */
function stepsOf(resource: Resource, path: string, schema: string): string[] {
  const own = `${schema}:`
  if (same(path.slice(0, own.length), own)) return path.slice(own.length).split('.')
  const extension = Object.keys(resource).find(
    (key) =>
      key.includes(':') &&
      same(path.slice(0, key.length), key) &&
      ['', ':'].includes(path.charAt(key.length)),
  )
  if (!extension) return path.split('.')
  const rest = path.slice(extension.length + 1)
  return rest ? [extension, ...rest.split('.')] : [extension]
}

const keyIn = (resource: Resource, step: string) => Object.keys(resource).find((key) => same(key, step))

function pick(from: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return from
  if (Array.isArray(from)) return from.map((each: unknown) => pick(each, [step, ...rest]) ?? {})
  if (!isResource(from)) return undefined
  const key = keyIn(from, step)
  const value = key === undefined ? undefined : pick(from[key], rest)
  return key === undefined || value === undefined ? undefined : { [key]: value }
}

function merge(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((each, index) => merge(each, other[index]))
  if (!isResource(one) || !isResource(other)) return other
  const merged: Resource = { ...one }
  for (const [key, value] of Object.entries(other)) merged[key] = key in one ? merge(one[key], value) : value
  return merged
}

function without(from: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return from
  if (Array.isArray(from)) return from.map((each: unknown) => without(each, [step, ...rest]))
  if (!isResource(from)) return from
  const key = keyIn(from, step)
  if (key === undefined) return from
  const { [key]: value, ...others } = from
  return rest.length === 0 ? others : { ...others, [key]: without(value, rest) }
}

/** The resource as the client wants it. Attributes nobody knows are left out, without an error. */
export function project(resource: Resource, { only, except }: Wanted, schema: string): Resource {
  if (only.length > 0)
    return [...ALWAYS, ...only]
      .map((path) => pick(resource, stepsOf(resource, path, schema)))
      .filter(isResource)
      .reduce((kept, part) => merge(kept, part) as Resource, {})
  return except
    .map((path) => stepsOf(resource, path, schema))
    .filter(([first = '', ...rest]) => rest.length > 0 || !ALWAYS.some((always) => same(always, first)))
    .reduce((kept, steps) => without(kept, steps) as Resource, resource)
}
