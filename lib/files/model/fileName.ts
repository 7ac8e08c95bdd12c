const LONGEST = 180
/** Controls, and the marks that turn the reading direction over: `photo‮gpj.exe` reads `photoexe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const SEPARATORS = /[/\\:*?"<>|]/g
/** Names that some desks refuse to write. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that every desk can write and nobody misreads: accents and apostrophes stay, paths and tricks go.
 * Empty when nothing is left.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).pop() ?? ''
  const name = last
    .replace(SEPARATORS, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const safe = RESERVED.test(stem) ? `${stem}-` : stem
  const room = LONGEST - extension.length
  return [...safe].slice(0, Math.max(1, room)).join('').trim() + extension
}

/** `rapport.odt` → `rapport (2).odt`, the first number that is free. */
export function nextFreeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let number = 2
  while (taken.has(`${stem} (${number})${extension}`)) number += 1
  return `${stem} (${number})${extension}`
}
