import { storable } from './typed'

/** What Next gives a page as `await searchParams`. */
export type Asked = Record<string, string | string[] | undefined>

/** The first value of a parameter. */
export const one = (asked: Asked, name: string): string | undefined => {
  const value = asked[name]
  const first = Array.isArray(value) ? value[0] : value
  return first === undefined ? undefined : storable(first)
}

/** The same address with some parameters changed; `null` takes one away. Filters and sorts keep each other. */
export function addressWith(
  path: string,
  asked: Asked,
  changes: Record<string, string | number | null>,
): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (name in changes || value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, each)
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null) parameters.set(name, String(value))
  const query = parameters.toString()
  return query ? `${path}?${query}` : path
}

export type Direction = 'asc' | 'desc'
export type Sort<Column extends string = string> = { column: Column; direction: Direction }

/** `?tri=-members` sorts by members, the most first. Anything unknown gives the usual order. */
export function sortFrom<Column extends string>(
  asked: Asked,
  allowed: readonly Column[],
  usual: Sort<Column>,
): Sort<Column> {
  const text = one(asked, 'tri') ?? ''
  const column = allowed.find((each) => each === text.replace(/^-/, ''))
  return column ? { column, direction: text.startsWith('-') ? 'desc' : 'asc' } : usual
}

export const sortParameter = ({ column, direction }: Sort): string =>
  direction === 'desc' ? `-${column}` : column
