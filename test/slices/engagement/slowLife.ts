import { parisDay, type Day } from '@/lib/time'
import type { Life } from './life'

/* What the slow figures are counted from: five people, what each gave, and when. */

export const people = [0, 1, 2, 3, 4]
export const runs = (who: number) => who % 5 === 0 || who % 5 === 2
export const contributes = (kind: string) => !['react', 'join', 'bot'].includes(kind)
export const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
export const count = (is: (who: number) => boolean) => people.filter(is).length
export const before = (one: Day, other: Day) => one < other

export const within = (at: Date, from: Day, to: Day) => parisDay(at) >= from && parisDay(at) < to
export const gave = ({ acts }: Life, who: number) =>
  acts
    .filter((act) => act.who % 5 === who && contributes(act.kind))
    .map((act) => ({ ...act, on: parisDay(act.at) }))
export const firstOf = (lived: Life, who: number) =>
  gave(lived, who)
    .map(({ on }) => on)
    .sort()[0]

/** Everything somebody did on a day, in one list of words. */
export function did(lived: Life, who: number, from: Day, to: Day): string[] {
  const acts = lived.acts
    .filter((act) => act.who % 5 === who && within(act.at, from, to))
    .filter(({ kind }) => kind === 'react' || contributes(kind))
    .map(({ kind }) => (kind === 'react' ? 'reacted' : 'gave'))
  const read = lived.readings.filter((each) => each.who % 5 === who && within(each.at, from, to))
  return [...acts, ...read.map(() => 'read')]
}
export const isActive = (lived: Life, who: number, from: Day, to: Day) => did(lived, who, from, to).length > 0
