import { randomInt } from 'node:crypto'

/**
 * A fault of ours of which more can be said to the person than that there was one: a sentence of a catalogue, whose
 * `{number}` finds the cause again in the log.
 */
export class Incident extends Error {
  constructor(
    readonly key: `${string}.${string}`,
    cause: unknown,
  ) {
    super(key, { cause })
    this.name = 'Incident'
  }
}

/** Writes what failed in the log. @returns the number it has there, all that is said of its cause */
export function numbered(error: unknown, where = ''): string {
  const number = String(randomInt(1_000_000_000, 10_000_000_000))
  console.error(`[incident ${number}] ${where}`, error)
  return number
}
