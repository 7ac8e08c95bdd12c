/** Operators of RFC 7644 §3.4.2.2. */
export const OPERATORS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'] as const
export type Operator = (typeof OPERATORS)[number]
export type Value = string | number | boolean | null

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { path: string; operator: Operator; value: Value }
  /** `emails[type eq "work"]`: one value of a list for which all of it holds. */
  | { path: string; within: Filter }

/** What cannot be read as a filter: `invalidFilter` for the client. */
export class BadFilter extends Error {
  override name = 'BadFilter'
}

/** Enough for any identity provider; more is somebody who wants us to work. */
export const filterLimits = { length: 2000, comparisons: 40, depth: 8 } as const

type Token = { kind: 'sign' | 'word' | 'literal'; text: string }

const TOKEN =
  /\s*(?:(?<sign>[()[\]])|(?<literal>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?![\w.])|(?:true|false|null)(?![\w.:$-]))|(?<word>\.?[A-Za-z$][\w$:.-]*))/uy

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  const end = text.trimEnd().length
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex
    const found = pattern.exec(text)?.groups
    if (!found) throw new BadFilter(`unexpected text at character ${at + 1}`)
    const [kind, read] = Object.entries(found).find(([, each]) => each !== undefined) as [
      Token['kind'],
      string,
    ]
    tokens.push({ kind, text: read })
  }
  return tokens
}

/**
 * Reads a filter (RFC 7644 §3.4.2.2): `not` binds before `and`, `and` before `or`. Also takes what Entra ID sends,
 * `emails[type eq "work"].value eq "…"`.
 * @throws BadFilter
 */
export function readFilter(text: string): Filter {
  if (text.length > filterLimits.length) throw new BadFilter('the filter is too long')
  const tokens = tokensOf(text)
  let at = 0
  let comparisons = 0

  const isNext = (...texts: string[]) =>
    tokens[at]?.kind !== 'literal' && texts.includes(tokens[at]?.text.toLowerCase() ?? '')
  const take = (...texts: string[]) => isNext(...texts) && Boolean(++at)
  const expect = (sign: string) => {
    if (!take(sign)) throw new BadFilter(`«${sign}» expected`)
  }

  function either(depth: number): Filter {
    const parts = [both(depth)]
    while (take('or')) parts.push(both(depth))
    return parts.length === 1 ? parts[0]! : { or: parts }
  }

  function both(depth: number): Filter {
    const parts = [single(depth)]
    while (take('and')) parts.push(single(depth))
    return parts.length === 1 ? parts[0]! : { and: parts }
  }

  function single(depth: number): Filter {
    if (depth > filterLimits.depth) throw new BadFilter('the filter is too deep')
    if (take('not')) {
      expect('(')
      return { not: closed(depth) }
    }
    return take('(') ? closed(depth) : attribute(depth)
  }

  function closed(depth: number): Filter {
    const inner = either(depth + 1)
    expect(')')
    return inner
  }

  function attribute(depth: number): Filter {
    const path = word('an attribute')
    if (!take('[')) return comparison(path)
    const within = either(depth + 1)
    expect(']')
    if (!tokens[at]?.text.startsWith('.')) return { path, within }
    return { path, within: { and: [within, comparison(word('an attribute').slice(1))] } }
  }

  function comparison(path: string): Filter {
    if (++comparisons > filterLimits.comparisons) throw new BadFilter('the filter compares too many things')
    const asked = word('an operator').toLowerCase()
    const operator = OPERATORS.find((each) => each === asked)
    if (!operator) throw new BadFilter(`unknown operator «${asked}»`)
    if (operator === 'pr') return { path, operator, value: null }
    const token = tokens[at++]
    if (token?.kind !== 'literal') throw new BadFilter(`a value expected after «${path} ${operator}»`)
    const value = JSON.parse(token.text) as Value
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
      throw new BadFilter('a value that is no text')
    return { path, operator, value }
  }

  function word(what: string): string {
    const token = tokens[at++]
    if (token?.kind !== 'word') throw new BadFilter(`${what} expected`)
    return token.text
  }

  const filter = either(0)
  if (at < tokens.length) throw new BadFilter(`unexpected «${tokens[at]!.text}»`)
  return filter
}
