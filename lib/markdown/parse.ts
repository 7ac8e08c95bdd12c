import {
  Marked,
  type RendererObject,
  type Token,
  type TokenizerAndRendererExtension,
  type Tokens,
} from 'marked'
import { linkAddress, pictureAddress } from './addresses'
import { escapeText, mentionExtension, type Mentions } from './mentions'

/** Tables have no other way to break a line; it is the only tag one may write. */
const lineBreak: TokenizerAndRendererExtension = {
  name: 'lineBreak',
  level: 'inline',
  tokenizer(source): Tokens.Generic | undefined {
    const found = /^<br\s*\/?>/i.exec(source)
    return found ? { type: 'lineBreak', raw: found[0] } : undefined
  },
  renderer: () => '<br>',
}

const ALIGNMENTS = new Set(['left', 'right', 'center'])

const renderer: RendererObject = {
  // The page has its own h1 and h2: what people write begins below.
  heading({ tokens, depth }) {
    const level = Math.min(depth + 2, 6)
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
  },
  // Code scrolls sideways: a keyboard must be able to reach it.
  code: ({ text }) => `<pre tabindex="0"><code>${escapeText(text)}\n</code></pre>\n`,
  link({ href, tokens }) {
    const inside = this.parser.parseInline(tokens)
    const address = linkAddress(href)
    return address === null ? inside : `<a href="${escapeText(address)}">${inside}</a>`
  },
  // A picture kept elsewhere becomes a link: nothing is asked of another site unless somebody clicks.
  image({ href, text }) {
    const own = pictureAddress(href)
    if (own !== null) return `<img src="${escapeText(own)}" alt="${escapeText(text)}">`
    const address = linkAddress(href)
    return address === null
      ? escapeText(text)
      : `<a href="${escapeText(address)}">${escapeText(text || address)}</a>`
  },
  checkbox: ({ checked }) => `<span class="task">${checked ? '☑' : '☐'}</span> `,
  table({ header, rows }) {
    const line = (cells: Tokens.TableCell[]) =>
      `<tr>${cells.map((cell) => this.tablecell(cell)).join('')}</tr>`
    const body = rows.length > 0 ? `<tbody>${rows.map(line).join('')}</tbody>` : ''
    return `<div class="wide" tabindex="0"><table><thead>${line(header)}</thead>${body}</table></div>\n`
  },
  tablecell({ header, align, tokens }) {
    const side = align && ALIGNMENTS.has(align) ? ` align="${align}"` : ''
    const inside = this.parser.parseInline(tokens)
    return header ? `<th scope="col"${side}>${inside}</th>` : `<td${side}>${inside}</td>`
  },
  html: ({ text }) => escapeText(text),
}

const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [mentionExtension, lineBreak],
  renderer,
  // Tags written by hand stay what was typed, so that «List<String>» is not lost and nothing is ever markup.
  tokenizer: { html: () => undefined, tag: () => undefined },
})

/** Deeper than anybody writes. */
const DEEPEST = 24
/** In one paragraph: finding which emphasis closes which takes the square of their number (3,000: 70 ms). */
const MOST_SIGNS = 3000

/** A text made to exhaust the parser rather than to be read: it is shown as typed. */
export function isTangled(text: string): boolean {
  return text.split('\n').some(isTooDeep) || text.split(/\n\s*\n/).some(isTooDense)
}

function isTooDeep(line: string): boolean {
  const opening = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? ''
  return opening.replace(/[ \t]+/g, '').length > DEEPEST * 2
}

const isTooDense = (paragraph: string): boolean =>
  paragraph.length > MOST_SIGNS && (paragraph.match(/[_*~[\]<@`]/g)?.length ?? 0) > MOST_SIGNS

export const toHtml = (text: string, mentions?: Mentions): string =>
  marked.parse(text, { mentions, async: false } as object) as string

export const toTokens = (text: string): Token[] => marked.lexer(text)
