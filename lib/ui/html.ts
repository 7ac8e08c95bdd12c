/**
 * Markup made as text, for the few parts that stand on every page and never react: one string costs the server a
 * hundredth of the same thing as elements. Whatever is put in is escaped, unless it is such markup itself.
 */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function written(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return ''
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(written).join('')
  if (typeof piece === 'number') return String(piece)
  return /[&<>"']/.test(piece as string)
    ? (piece as string).replace(/[&<>"']/g, (sign) => signs[sign]!)
    : (piece as string)
}

/** The fixed parts of each template, without their indentation: the same array comes back at every call. */
const trimmed = new WeakMap<TemplateStringsArray, string[]>()

function fixedParts(strings: TemplateStringsArray): string[] {
  const known = trimmed.get(strings)
  if (known) return known
  const parts = strings.map((text) => text.replace(/\n\s*/g, '\n'))
  trimmed.set(strings, parts)
  return parts
}

export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const parts = fixedParts(strings)
  let text = parts[0] as string
  for (let index = 0; index < pieces.length; index++) text += written(pieces[index]) + parts[index + 1]
  return new Markup(text)
}

/** `<footer {...inner(markup)} />` */
export const inner = (markup: Markup) => ({ dangerouslySetInnerHTML: { __html: markup.text } })
