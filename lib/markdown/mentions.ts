import type { TokenizerAndRendererExtension, Tokens } from 'marked'

/** Somebody named in a text; keys of the map are the names as they were written after «@». */
export type Mentions = ReadonlyMap<string, { readonly id: string; readonly name: string }>

const WORD = String.raw`\p{L}[\p{L}\p{M}’'.-]*`
/** A namesake is told apart by the end of the key: «@Nadia Benali#3f2a». */
const NAME = String.raw`@(${WORD}(?:[ \u00a0]${WORD}){0,5}(?:#[0-9a-f]{4})?)`
const HERE = new RegExp(`^${NAME}`, 'u')
/** Not inside an address: «bob@exemple.fr» names nobody. */
const INSIDE_A_WORD = /[\p{L}\p{N}_.@/-]$/u
const BEFORE = String.raw`(?<![\p{L}\p{N}_.@/-])`
const ANYWHERE = new RegExp(BEFORE + NAME, 'gu')
const SIGN = new RegExp(String.raw`${BEFORE}@(?=\p{L})`, 'u')

/** «Nadia Benali pourrait» → itself, «Nadia Benali», «Nadia»: the longest that names somebody wins. */
export function namesIn(run: string): string[] {
  const words = run.split(/(?<=[ \u00a0])/)
  const names = words.map((_, index) =>
    words
      .slice(0, words.length - index)
      .join('')
      .trimEnd(),
  )
  return [...new Set(names.flatMap((name) => [name, name.replace(/[.'’-]+$/, '')]))]
}

/** The runs of words that follow an «@» in a piece of text. */
export const runsAfterSign = (text: string): string[] =>
  [...text.matchAll(ANYWHERE)].map((found) => found[1] as string)

/** Turns «@Nadia Benali» into a mention when the map knows that name; leaves every other «@» as it is. */
export const mentionExtension: TokenizerAndRendererExtension = {
  name: 'mention',
  level: 'inline',
  start(source) {
    return known(this.lexer.options) ? SIGN.exec(source)?.index : undefined
  },
  tokenizer(source, before): (Tokens.Generic & { name: string }) | undefined {
    const mentions = known(this.lexer.options)
    if (INSIDE_A_WORD.test(before.at(-1)?.raw ?? '')) return undefined
    const run = mentions && HERE.exec(source)?.[1]
    const written = run && namesIn(run).find((name) => mentions.has(name))
    return written ? { type: 'mention', raw: `@${written}`, name: mentions.get(written)!.name } : undefined
  },
  renderer: (token) => `<span class="mention">@${escapeText(String(token.name))}</span>`,
}

/** The names that `toHtml` passed along; nothing to look for without any. */
const known = (options: object): Mentions | undefined => {
  const { mentions } = options as { mentions?: Mentions }
  return mentions?.size ? mentions : undefined
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it must be written inside markup. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] as string)
