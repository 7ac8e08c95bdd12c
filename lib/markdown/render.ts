import { clean } from './clean'
import { escapeText, namesIn, runsAfterSign, type Mentions } from './mentions'
import { isTangled, toHtml, toTokens } from './parse'
import type { Token, Tokens } from 'marked'

/**
 * Markdown (GitHub's: tables, code, quotes, task lists) as HTML that may be shown as it is: computed once, when
 * the text is written. Nothing in it executes, nothing in it asks another site for anything; h1 becomes h3.
 */
export function renderMarkdown(text: string, { mentions }: { mentions?: Mentions } = {}): string {
  if (isTangled(text)) return `<p>${escapeText(text).replaceAll('\n', '<br>')}</p>`
  return clean(toHtml(text, mentions)).trim()
}

/** The words alone, on one line, for excerpts, mails and search results; cut at a word when `most` is given. */
export function plainText(markdown: string, most = Infinity): string {
  const words = isTangled(markdown) ? markdown : toTokens(markdown).map(wordsOf).join(' ')
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most * 0.6)).trimEnd()}…`
}

/** Every name that might have been meant after an «@», longest first at each place; never from code or links. */
export function namesMentioned(markdown: string): string[][] {
  if (!markdown.includes('@') || isTangled(markdown)) return []
  return toTokens(markdown).flatMap(textsOf).flatMap(runsAfterSign).map(namesIn)
}

type Nested = Token & {
  tokens?: Token[]
  items?: Token[]
  header?: Tokens.TableCell[]
  rows?: Tokens.TableCell[][]
}

function inside(token: Nested): Token[] {
  const cells = [...(token.header ?? []), ...(token.rows ?? []).flat()].flatMap((cell) => cell.tokens)
  return [...(token.tokens ?? []), ...(token.items ?? []), ...cells]
}

const BLOCKS = new Set(['list_item', 'paragraph', 'heading', 'blockquote', 'table', 'list', 'code'])

function wordsOf(token: Nested): string {
  if (token.type === 'br' || token.type === 'lineBreak' || token.type === 'space') return ' '
  if (token.type === 'checkbox') return ''
  if (token.type === 'image') return token.text
  const children = inside(token)
  if (children.length === 0) return 'text' in token ? String(token.text) : ''
  const between = token.type === 'table' ? ' ' : ''
  return children.map(wordsOf).join(between) + (BLOCKS.has(token.type) ? ' ' : '')
}

function textsOf(token: Nested): string[] {
  if (token.type === 'code' || token.type === 'codespan' || token.type === 'link') return []
  const children = inside(token)
  if (children.length > 0) return children.flatMap(textsOf)
  return token.type === 'text' ? [token.text] : []
}
