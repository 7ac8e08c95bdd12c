import { Mistake } from '@/lib/auth'
import type { Unreadable } from './read/unreadable'

/** What is wrong with a file, with its line and column when they are known. */
export function mistakeOf({ key, place, values }: Unreadable): Mistake {
  return new Mistake(`imports.unreadable.${key}`, {
    values: { where: whereKey(place), line: place.line ?? 0, column: place.column ?? 0, ...values },
  })
}

/** How the place is said: `both`, `line`, or nothing. */
export const whereKey = ({ line, column }: { line?: number; column?: number }) =>
  line ? (column ? 'both' : 'line') : 'none'
