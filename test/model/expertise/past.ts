import fc from 'fast-check'
import type { Answered } from '@/lib/expertise/model/answering/contexts'

export const DAY = 86_400
export const start = Date.UTC(2025, 0, 6) / 1000

const people = ['ada', 'bob', 'cléo', 'dan', 'eva', 'farid']
const words = ['marché', 'paie', 'donnée', 'recrut', 'budget']

/** Questions of a few months in the order of time, some of one moment, some that nobody answered. */
export const pasts = (most = 40) =>
  fc
    .array(
      fc.record({
        community: fc.constantFrom('achats', 'rh'),
        terms: fc.subarray(words),
        asker: fc.constantFrom(...people),
        at: fc.integer({ min: 0, max: 200 }).map((half) => start + (half * DAY) / 2),
        answerers: fc.subarray(people),
      }),
      { minLength: 2, maxLength: most },
    )
    .map((questions): Answered[] => questions.sort((one, other) => one.at - other.at))
