/** Why a file cannot be read, as keys of the catalogue: `imports.unreadable.*`. */
export type UnreadableKey =
  | 'empty'
  | 'noHeader'
  | 'noRows'
  | 'notATable'
  | 'otherFormat'
  | 'wrongExtension'
  | 'oldOrProtected'
  | 'macros'
  | 'corrupt'
  | 'tooLarge'
  | 'inflated'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'quote'
  | 'quoteOpen'
  | 'noSheet'

/** Where, as people count: the first line and the first column are 1. */
export interface Place {
  line?: number
  column?: number
}

/** The file cannot be read further: what is wrong, and where. */
export class Unreadable extends Error {
  constructor(
    readonly key: UnreadableKey,
    readonly place: Place = {},
    readonly values: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${key} at line ${place.line ?? '?'}, column ${place.column ?? '?'}`, options)
    this.name = 'Unreadable'
  }
}
