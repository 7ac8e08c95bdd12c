import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderChosen } from '@/lib/reports/model/chosen'
import { drawable, hidden, type Document } from '@/lib/reports/model/document'
import { bytesOf, fingerprintOf } from '@/lib/reports/model/fingerprint'
import { alwaysThere, isAlwaysThere, sectionKeys } from '@/lib/reports/model/sections'
import { Settings } from '@/lib/reports/model/settings'
import { comparedWith, monthsOf, spanOf } from '@/lib/reports/model/span'
import { sayer } from '@/lib/reports/said'

describe('the months of a report', () => {
  it('are whole, and compared with as many before, or the same a year earlier', () => {
    const span = spanOf({ from: '2026-01-01', months: 3 })
    expect(span).toEqual({ from: '2026-01-01', until: '2026-04-01' })
    expect(monthsOf(span)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(comparedWith(span, 'before')).toEqual({ from: '2025-10-01', until: '2026-01-01' })
    expect(comparedWith(span, 'year')).toEqual({ from: '2025-01-01', until: '2025-04-01' })
    expect(comparedWith(span, 'none')).toBeNull()
  })

  it('begin on the first of one', () => {
    const settings = { months: 3, comparison: 'none', target: null, foreword: '', sections: [] }
    expect(Settings.safeParse({ ...settings, from: '2026-01-01' }).success).toBe(true)
    for (const from of ['2026-01-02', '2026-13-01', 'hier', ''])
      expect(Settings.safeParse({ ...settings, from }).success).toBe(false)
  })
})

describe('its parts', () => {
  const order = fc.shuffledSubarray([...sectionKeys], { minLength: sectionKeys.length })

  it('are those one keeps, in one’s order, then what a report cannot do without, once each', () => {
    fc.assert(
      fc.property(order, fc.subarray([...sectionKeys]), (sections, kept) => {
        const chosen = orderChosen({ sections, kept })
        expect(chosen.slice(-alwaysThere.length).every(isAlwaysThere)).toBe(true)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.filter((key) => !isAlwaysThere(key))).toEqual(
          sections.filter((key) => kept.includes(key) && !isAlwaysThere(key)),
        )
      }),
    )
  })

  it('move by one place, and never out of the list', () => {
    const three = { sections: ['funnel', 'costs', 'skills'] as const, kept: ['funnel', 'skills'] as const }
    expect(orderChosen({ ...three, move: 'skills:up' })).toEqual(['skills', 'funnel'])
    expect(orderChosen({ ...three, move: 'funnel:up' })).toEqual(['funnel', 'skills'])
    expect(orderChosen({ ...three, move: 'costs:down' })).toEqual(['funnel', 'skills'])
  })
})

describe('its fingerprint', () => {
  const document = { title: 'Bilan', minimum: 11, versions: { b: '2', a: '1' } } as unknown as Document

  it('is of what it says, in whatever order a database gives it back', () => {
    const other = { versions: { a: '1', b: '2' }, minimum: 11, title: 'Bilan' } as unknown as Document
    expect(fingerprintOf(other)).toBe(fingerprintOf(document))
    expect(bytesOf(document).toString()).toBe('{"minimum":11,"title":"Bilan","versions":{"a":"1","b":"2"}}')
    expect(fingerprintOf({ ...document, minimum: 12 })).not.toBe(fingerprintOf(document))
  })

  it('is the same once it has been written and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = value as unknown as Document
        expect(fingerprintOf(JSON.parse(JSON.stringify(kept)) as Document)).toBe(fingerprintOf(kept))
      }),
    )
  })
})

describe('a value', () => {
  const say = sayer('fr')

  it('is said as a reader says it', () => {
    const said = [
      say(3012, 'count'),
      say(0.384, 'share'),
      say(1.234, 'ratio'),
      say(12_400, 'euros'),
      say(2.5, 'days'),
      say('2026-03-01', 'month'),
      say('2026-03-05', 'day'),
    ].map((text) => text.replace(/[\u00a0\u202f]/g, ' '))
    expect(said).toEqual(['3 012', '38,4 %', '1,23', '12 400 €', '2,5 j', 'mars 2026', '5 mars 2026'])
  })

  it('that is hidden or unknown is said so, and not drawn', () => {
    expect([say(hidden, 'count'), say(null, 'share'), say(undefined, 'euros')]).toEqual([
      'masqué',
      'n.\u00a0d.',
      'n.\u00a0d.',
    ])
    expect([drawable(hidden), drawable(null), drawable('3'), drawable(3)]).toEqual([null, null, null, 3])
  })
})
