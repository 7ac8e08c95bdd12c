import { commonPasswords } from './commonPasswords'

/**
 * CNIL, délibération n° 2022-100 du 21 juillet 2022, case 1 (80 bits, nothing else needed): twelve characters of four
 * kinds, or fourteen of three kinds, or a passphrase of seven words. We also slow attempts down (its case 2).
 */
export const passwordRules = {
  fourKinds: 12,
  threeKinds: 14,
  words: 7,
  /** Seven times «a» is no phrase. */
  differentWords: 5,
  phraseLength: 20,
  /** «Aaaaaaaaaa1!» has four kinds too. */
  differentCharacters: 6,
  /** Long enough for any phrase; beyond, hashing would be an attack. */
  longest: 200,
  /** Shorter parts of a name («Ann») are in too many words. */
  namePart: 4,
} as const

export type PasswordFault = 'weak' | 'repeated' | 'common' | 'personal' | 'long'

export interface PasswordVerdict {
  length: number
  kinds: number
  words: number
  /** Which of the three ways it takes; null while none. */
  way: 'fourKinds' | 'threeKinds' | 'phrase' | null
  /** The first thing to mend; null: it will do. */
  fault: PasswordFault | null
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u]

/** What a password is worth. `about`: the person's name and address, which it must not contain. */
export function judgePassword(typed: string, about: readonly string[]): PasswordVerdict {
  const password = typed.normalize('NFC')
  const characters = [...password]
  const words = password.match(/[\p{L}\p{N}]+/gu) ?? []
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const measures = {
    length: characters.length,
    kinds,
    words: words.length,
    way: wayOf(characters.length, kinds, words),
  }
  return { ...measures, fault: faultOf(password, measures, about) }
}

function wayOf(length: number, kinds: number, words: readonly string[]): PasswordVerdict['way'] {
  if (length >= passwordRules.fourKinds && kinds === 4) return 'fourKinds'
  if (length >= passwordRules.threeKinds && kinds >= 3) return 'threeKinds'
  const different = new Set(words.map(bare)).size
  const isPhrase =
    words.length >= passwordRules.words &&
    different >= passwordRules.differentWords &&
    length >= passwordRules.phraseLength
  return isPhrase ? 'phrase' : null
}

function faultOf(
  password: string,
  { length, way }: Pick<PasswordVerdict, 'length' | 'way'>,
  about: readonly string[],
): PasswordFault | null {
  if (length > passwordRules.longest) return 'long'
  if (way === null) return 'weak'
  if (new Set(password.toLowerCase()).size < passwordRules.differentCharacters) return 'repeated'
  if (isCommon(password)) return 'common'
  const letters = bare(password)
  return partsOf(about).some((part) => letters.includes(part)) ? 'personal' : null
}

/** Lower case, without accents, and with the letters that 4, 3, 0, @ or $ stand for. */
const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const bare = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '')

function isCommon(password: string): boolean {
  const withoutEnds = plain(password).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const readings = [
    plain(password).replace(/[^a-z]/g, ''),
    withoutEnds.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? '').replace(/[^a-z]/g, ''),
  ]
  return readings.some((letters) => commonPasswords.has(letters) || commonPasswords.has(half(letters)))
}

/** «azertyazerty» → «azerty» */
const half = (letters: string) => {
  const first = letters.slice(0, letters.length / 2)
  return first + first === letters ? first : letters
}

const partsOf = (about: readonly string[]): string[] =>
  about
    .flatMap((text) =>
      plain(text)
        .split('@')[0]!
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((part) => part.length >= passwordRules.namePart)
