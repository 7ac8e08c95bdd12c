import { expect, it } from 'vitest'
import { isSubject } from '@/lib/expertise/model/answering/subject'

it('takes for subjects the words that name something, as often as nouns do', () => {
  expect(isSubject({ told: 30, named: 20 })).toBe(true)
  expect(isSubject({ told: 1, named: 1 })).toBe(true)
  expect(isSubject({ told: 40, named: 2 })).toBe(false)
  // What only ever begins a title may be anything.
  expect(isSubject({ told: 0, named: 0 })).toBe(false)
})
