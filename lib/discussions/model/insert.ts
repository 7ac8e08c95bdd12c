/** A text area: what it holds, and what is selected in it. */
export interface Typed {
  value: string
  start: number
  end: number
}

/** What to type over which part, and what to select afterwards. */
export interface Insertion {
  from: number
  to: number
  text: string
  select: [number, number]
}

const selected = ({ value, start, end }: Typed) => value.slice(start, end)

/** **Bold**: put around what is selected, or around a sample; taken away when already there. */
export function around(typed: Typed, sign: string, sample: string): Insertion {
  const { value, start, end } = typed
  const isThere =
    value.slice(start - sign.length, start) === sign && value.slice(end, end + sign.length) === sign
  if (isThere) {
    const from = start - sign.length
    return { from, to: end + sign.length, text: selected(typed), select: [from, from + end - start] }
  }
  const words = selected(typed) || sample
  return {
    from: start,
    to: end,
    text: sign + words + sign,
    select: [start + sign.length, start + sign.length + words.length],
  }
}

/** A sign before each selected line: «- », «> »; taken away when all have it. */
export function before(typed: Typed, sign: string): Insertion {
  const { value, start, end } = typed
  const from = value.lastIndexOf('\n', start - 1) + 1
  const to = value.indexOf('\n', end) === -1 ? value.length : value.indexOf('\n', end)
  const lines = value.slice(from, to).split('\n')
  const all = lines.every((line) => line.startsWith(sign))
  const text = lines.map((line) => (all ? line.slice(sign.length) : sign + line)).join('\n')
  return {
    from,
    to,
    text,
    select: lines.length > 1 ? [from, from + text.length] : [from + text.length, from + text.length],
  }
}

/** [words](address): an address selected becomes the address, words become the words. */
export function link(typed: Typed, sample: string): Insertion {
  const words = selected(typed)
  const isAddress = /^https?:\/\/\S+$/.test(words)
  const shown = isAddress || words === '' ? sample : words
  const address = isAddress ? words : 'https://'
  const at = typed.start + (isAddress ? 1 : shown.length + 3)
  const length = isAddress ? shown.length : address.length
  return { from: typed.start, to: typed.end, text: `[${shown}](${address})`, select: [at, at + length] }
}

/** One word is code in the line; several lines are a block of code. */
export function code(typed: Typed, sample: string): Insertion {
  const words = selected(typed)
  if (!words.includes('\n')) return around(typed, '`', sample)
  return block(typed, `\`\`\`\n${words}\n\`\`\``)
}

/** A piece that stands alone, with an empty line on each side. */
export function block({ value, start, end }: Typed, piece: string): Insertion {
  const head = value.slice(0, start)
  const gap = head === '' || head.endsWith('\n\n') ? '' : head.endsWith('\n') ? '\n' : '\n\n'
  const tail = value.slice(end).startsWith('\n') || value.slice(end) === '' ? '\n' : '\n\n'
  const text = gap + piece + tail
  return { from: start, to: end, text, select: [start + text.length, start + text.length] }
}

/** «@ben» being typed before the caret: where it begins, and what it says so far. */
export function nameBegun({ value, start, end }: Typed): { from: number; begun: string } | null {
  if (start !== end) return null
  const found = /(?:^|[^\p{L}\p{N}_.@/-])@(\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*){0,2})?$/u.exec(
    value.slice(Math.max(0, start - 80), start),
  )
  if (!found) return null
  const begun = found[1] ?? ''
  return { from: start - begun.length - 1, begun }
}

/** Somebody's words, as a quotation under their name. */
export function quotation(author: string, words: string): string {
  const lines = words
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .slice(0, 2000)
    .split('\n')
  return [author, ...lines].map((line) => `> ${line}`.trimEnd()).join('\n')
}
