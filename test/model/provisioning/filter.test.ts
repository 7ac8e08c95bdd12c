import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadFilter, readFilter } from '@/lib/provisioning/model/filter'

const title = { path: 'title', operator: 'pr', value: null }
const active = { path: 'active', operator: 'eq', value: true }

describe('a SCIM filter', () => {
  it('binds not before and, and before or', () => {
    expect(readFilter('title pr or not (title pr) and active eq true')).toEqual({
      or: [title, { and: [{ not: title }, active] }],
    })
    expect(readFilter('(title pr or title pr) and active eq true')).toEqual({
      and: [{ or: [title, title] }, active],
    })
  })

  it('reads values as JSON does', () => {
    const value = (text: string) => (readFilter(`x eq ${text}`) as { value: unknown }).value
    expect(['"a \\"b\\" \\u00e9 ) or ("', '-12.5', 'false', 'null'].map(value)).toEqual([
      'a "b" é ) or (',
      -12.5,
      false,
      null,
    ])
  })

  it('knows lists, extensions, and any case of its words', () => {
    expect(readFilter('emails[type EQ "work" AND value pr]')).toMatchObject({
      path: 'emails',
      within: { and: [{}, {}] },
    })
    expect(
      readFilter('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value Pr'),
    ).toMatchObject({
      path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value',
    })
  })

  it('whatever is sent, is read or refused at once', () => {
    const piece = fc.constantFrom(
      'title',
      'pr',
      'eq',
      '"x"',
      '(',
      ')',
      '[',
      ']',
      'and',
      'or',
      'not',
      ' ',
      '.',
      '"',
      '\\',
      '1',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((each) => each.join(' ')),
        ),
        (text) => {
          try {
            readFilter(text)
          } catch (error) {
            expect(error).toBeInstanceOf(BadFilter)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
