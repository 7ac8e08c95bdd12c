/** A text as the database can hold it: PostgreSQL knows no NUL, and UTF-8 no half of a character. */
export const storable = (typed: string): string => typed.replaceAll('\0', '').toWellFormed()

/**
 * What nobody sees in a title or a name: controls, marks that turn the reading direction over, letters without ink.
 * The joiner stays where it makes one sign of several: 👩‍💻.
 */
const INVISIBLE =
  /(?!\u200d)[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu

/** A title or a name, as everybody reads it: on one line, and nothing in it that deceives the eye. Spaces that do not break stay so. */
export const oneLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
