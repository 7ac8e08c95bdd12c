import type { Wording } from './wording'

/** Phrases that begin with the same word. */
interface Beginning {
  pattern: RegExp
  /** The words that may come second; null: any, or none. Most words of a text are not worth a closer look. */
  seconds: ReadonlySet<string> | null
}

/** Phrases that say one thing, by the words they may begin with. */
export type Phrases = ReadonlyMap<string, readonly Beginning[]>

/** Groups of words that phrases name: `{have}`: alternatives written like phrases, or the shape of a word. */
export type Groups = Readonly<Record<string, string | RegExp>>

/**
 * Phrases, one a line, as a person reads them: words without accents and
 * `(a|b)` one or the other, `word?` perhaps, `stem~` whatever its ending, `*3` up to three words, `{group}` a group, `^` the
 * beginning of the sentence.
 * The number of words between is always bounded: a text is read once, whatever it holds. A phrase begins with a word that
 * is written, so that most words of a text are looked up and no more.
 * @throws Error where a phrase may begin with any word, or names no group
 */
export function phrases(text: string, groups: Groups = {}): Phrases {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => partsOf(line.trim(), groups))
  const beginning = new Map<string, Part[][]>()
  for (const line of lines) {
    const words = beginningsOf(line)
    if (words === null) throw new Error(`«${joined(line)}» may begin with any word`)
    for (const word of words) beginning.set(word, [...(beginning.get(word) ?? []), begunBy(word, line)])
  }
  return new Map([...beginning].map(([word, those]) => [word, begun(word, those)]))
}

/** Phrases of which the second word is known, and the others. */
function begun(word: string, lines: readonly Part[][]): Beginning[] {
  const secondOf = ([first, ...rest]: Part[]) => (first?.pattern === ` ${word}` ? beginningsOf(rest) : null)
  const known = lines.filter((line) => secondOf(line) !== null)
  const any = lines.filter((line) => secondOf(line) === null)
  const beginnings: Beginning[] = []
  if (known.length > 0)
    beginnings.push({
      pattern: tried(known),
      seconds: new Set(known.flatMap((line) => secondOf(line) ?? [])),
    })
  if (any.length > 0) beginnings.push({ pattern: tried(any), seconds: null })
  return beginnings
}

/** Tried where a word begins, and nowhere else. */
const tried = (lines: readonly Part[][]) => new RegExp(`${patternOf(lines)}(?= )`, 'y')

/**
 * Looks for several things at once, each said by its phrases, in one reading of the words.
 * @returns the words that say each of those that are there, as they are found
 */
export function lookingFor<Thing extends string>(
  things: Readonly<Record<Thing, Phrases>>,
): (wording: Wording) => Map<Thing, string> {
  type Tried = Beginning & { thing: Thing }
  const book = new Map<string, Tried[]>()
  for (const [thing, phrases] of Object.entries(things) as [Thing, Phrases][])
    for (const [word, beginnings] of phrases)
      book.set(word, [...(book.get(word) ?? []), ...beginnings.map((beginning) => ({ thing, ...beginning }))])
  // What may be said by two words that follow each other: few pairs of them come back often.
  const pairs = new Map<string, Map<string, readonly Tried[]>>(
    [...book.keys()].map((word) => [word, new Map()]),
  )
  const seconds = new Set([...book.values()].flat().flatMap((each) => [...(each.seconds ?? [])]))
  const triedAfter = (word: string, second: string): readonly Tried[] => {
    const known = pairs.get(word)
    if (!known) return NOTHING
    // All words that no phrase expects second are alike.
    const key = seconds.has(second) ? second : ''
    let those = known.get(key)
    if (!those) {
      those = book.get(word)!.filter((each) => each.seconds === null || each.seconds.has(key))
      known.set(key, those)
    }
    return those
  }
  return ({ text, each }) => {
    const found = new Map<Thing, string>()
    for (let place = 0; place < each.length; place += 1) {
      const { word, at } = each[place]!
      for (const { thing, pattern } of triedAfter(word, each[place + 1]?.word ?? '')) {
        if (found.has(thing)) continue
        pattern.lastIndex = at
        const words = pattern.exec(text)?.[0]
        if (words !== undefined) found.set(thing, words.trim())
      }
    }
    return found
  }
}

const NOTHING: readonly never[] = []

/** A piece of a phrase: its pattern, the words it may begin with (null: any), whether it may be left out. */
interface Part {
  pattern: string
  beginnings: readonly string[] | null
  isOptional: boolean
  /** One or the other of these. */
  choices?: readonly Part[][]
}

function partsOf(line: string, groups: Groups): Part[] {
  return [...line.matchAll(/\*(\d+)|\{(\w+)\}(\?)?|\(([^)]*)\)(\?)?|([^\s(){}*]+)/gu)].map(
    ([, gap, group, groupPerhaps, choice, choicePerhaps, word]) => {
      if (gap) return { pattern: `(?: [^ ]+){0,${gap}}`, beginnings: null, isOptional: true }
      if (group) return perhaps(named(group, groups), groupPerhaps)
      if (choice) return perhaps(anyOf(choice, groups), choicePerhaps)
      if (word === '^') return { pattern: '^', beginnings: [], isOptional: true }
      const [bare, mark] = word!.endsWith('?') ? [word!.slice(0, -1), '?'] : [word!, undefined]
      return perhaps(oneWord(bare), mark)
    },
  )
}

const oneWord = (word: string): Part => ({
  pattern: ` ${word.replace(/~$/u, '[^ ]*')}`,
  beginnings: /^[\p{L}\d]+$/u.test(word) ? [word] : null,
  isOptional: false,
})

function named(group: string, groups: Groups): Part {
  const meant = groups[group]
  if (meant === undefined) throw new Error(`no group of words is called ${group}`)
  if (typeof meant === 'string') return anyOf(meant, groups)
  return { pattern: ` (?:${meant.source})(?= )`, beginnings: null, isOptional: false }
}

function anyOf(choice: string, groups: Groups): Part {
  const alternatives = choice.split('|').map((part) => partsOf(part.trim(), groups))
  const words = alternatives.map(beginningsOf)
  return {
    pattern: `(?:${alternatives.map(joined).join('|')})`,
    beginnings: words.includes(null) ? null : words.flatMap((those) => those ?? []),
    isOptional: false,
    choices: alternatives,
  }
}

const perhaps = (part: Part, mark: string | undefined): Part =>
  mark ? { ...part, pattern: `(?:${part.pattern})?`, isOptional: true } : part

const joined = (parts: readonly Part[]) => parts.map(({ pattern }) => pattern).join('')

/** The words a phrase may begin with; null: it may begin with any. */
function beginningsOf(parts: readonly Part[]): string[] | null {
  const words: string[] = []
  for (const { beginnings, isOptional } of parts) {
    if (beginnings === null) return null
    words.push(...beginnings)
    if (!isOptional) return [...new Set(words)]
  }
  return null
}

/** What is left of a phrase when its first word is known: of its first choices, those that begin so. */
function begunBy(word: string, [first, ...rest]: Part[]): Part[] {
  if (!first?.choices || first.isOptional) return [first!, ...rest]
  const choices = first.choices
    .filter((choice) => beginningsOf(choice)?.includes(word))
    .map((choice) => begunBy(word, choice))
  if (choices.length === 1) return [...choices[0]!, ...rest]
  return [{ ...first, pattern: `(?:${choices.map(joined).join('|')})`, choices }, ...rest]
}

/** One pattern for several phrases; what they begin with alike is tried once for all of them. */
function patternOf(lines: readonly Part[][]): string {
  const byFirst = new Map<string, Part[][]>()
  for (const [first, ...rest] of lines.filter(({ length }) => length > 0)) {
    const those = byFirst.get(first!.pattern)
    if (those) those.push(rest)
    else byFirst.set(first!.pattern, [rest])
  }
  const alternatives = [...byFirst].map(([pattern, rests]) => `${pattern}${patternOf(rests)}`)
  // A phrase that ends here comes after those that go on.
  if (lines.some(({ length }) => length === 0)) alternatives.push('')
  return alternatives.length === 1 ? alternatives[0]! : `(?:${alternatives.join('|')})`
}
