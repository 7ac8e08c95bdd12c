import { describe, expect, it } from 'vitest'
import { tellFunnel } from '@/lib/reports/sections/funnel/tell'
import type { Scope } from '@/lib/reports/sections/section'
import { adoption, culture, firstHalf, monthTold, small, type Said } from './adoptionTold'
import { column, drawnFrom, seen } from './seen'

const none = new Map<string, never>()
const at = (place: { id: string }) => ({ ministryId: place.id })
const quarter = { months: 3 } as const

const june: Said[] = [
  ['invited', {}, 500],
  ['members', {}, 310],
  ['activated', {}, 200],
  ['contributing', {}, 105, quarter],
  ['contributing', {}, 60],
  ['invited', at(culture), 300],
  ['members', at(culture), 200],
  ['contributing', at(culture), 80, quarter],
  ['members', { level: 'direction' }, 20],
  ['members', { level: 'direction', at: 'elsewhere' }, 12],
  ['members', { ...at(culture), at: 'capital' }, 150],
]
const told = (facts: Partial<Parameters<typeof tellFunnel>[0]> = {}, scope: Partial<Scope> = {}) =>
  tellFunnel(
    { adoption: adoption([monthTold('2026-06-01', june)]), eligible: none, departements: [], ...facts },
    { ...firstHalf, ...scope },
    'fr',
  )

describe('the funnel', () => {
  it('says its shares in a sentence, and counts deeds over the longest period of the span', () => {
    const { headline, leading } = told()
    expect(headline).toBe('Sur 100 agents invités, 62 ont ouvert leur compte et 21 ont contribué.')
    expect(leading).toEqual({ sentence: headline, spark: { table: 'funnel-months', column: 'members' } })
    expect(seen(told(), 'funnel')).toEqual([
      ['Invités', 500, 1],
      ['Compte ouvert', 310, 0.62],
      ['Ont commencé', 200, 0.4],
      ['Ont contribué', 105, 0.21],
    ])
  })

  it('counts out of a thousand where few contribute, and leaves out what may not be said', () => {
    const of = (said: Said[]) => told({ adoption: adoption([monthTold('2026-06-01', said)]) }).headline
    const few: Said[] = [
      ['invited', {}, 20_000],
      ['members', {}, 5000],
    ]
    expect(of([...few, ['contributing', {}, 60, quarter]])).toBe(
      'Sur 1\u202f000 agents invités, 250 ont ouvert leur compte et 3 ont contribué.',
    )
    expect(of([...few, ['contributing', {}, 9, quarter]])).toContain('et moins d’un a contribué.')
    expect(of([...few, ['contributing', {}, 0, quarter]])).toContain('et aucun n’a contribué.')
    expect(of([...few.slice(0, 1), ['members', {}, 19_990]])).toBe(
      'Sur 100 agents invités, 99 ont ouvert leur compte.',
    )
    expect(of(few)).toBe('Sur 100 agents invités, 25 ont ouvert leur compte.')
    expect(of([['members', {}, 5000]])).toBe(null)
  })

  it('begins with the agents concerned once every ministry has entered them, with their sources', () => {
    const entered = { people: 900, source: 'Rapport social unique', on: '2025-12-31' }
    const one = told({ eligible: new Map([[culture.id, entered]]) })
    expect(seen(one, 'funnel')[0]?.[0]).toBe('Invités')
    expect(one.notes.join()).toContain('saisi pour un ministère sur 2')
    expect(seen(one, 'funnel-eligible')).toEqual([[culture.name, 900, '2025-12-31', 'Rapport social unique']])
    const both = told({
      eligible: new Map([
        [culture.id, entered],
        [small.id, { ...entered, people: 100 }],
      ]),
    })
    expect(seen(both, 'funnel').slice(0, 2)).toEqual([
      ['Agents concernés', 1000, 1],
      ['Invités', 500, 0.5],
    ])
    const ofCulture = told(
      {
        eligible: new Map([[culture.id, entered]]),
        adoption: adoption([monthTold('2026-06-01', june)], { ministries: [culture] }),
      },
      { ministry: culture },
    )
    expect(seen(ofCulture, 'funnel')[0]).toEqual(['Agents concernés', 900, 1])
  })

  it('hides all of a ministry of eight, in every table', () => {
    const of = told()
    for (const key of ['funnel-ministries', 'funnel-levels', 'funnel-places', 'funnel-ministries-months'])
      for (const row of seen(of, key).filter(([name]) => name === small.name))
        for (const value of row.slice(1)) expect([value, typeof value === 'number']).toEqual([value, false])
    expect(seen(of, 'funnel-ministries')).toEqual([
      [culture.name, '?', 300, 200, '×', 80, 0.667],
      [small.name, '?', '×', '×', '×', '×', '×'],
    ])
  })

  it('crosses levels and places two by two', () => {
    const of = told()
    expect(seen(of, 'funnel-levels')).toHaveLength(9)
    expect(seen(of, 'funnel-levels')[2]).toEqual(['Toute la plateforme', 'Direction', '×', 20, '×', '×'])
    expect(seen(of, 'funnel-places')[3]).toEqual([
      culture.name,
      'Paris et petite couronne',
      '×',
      150,
      '×',
      '×',
    ])
    expect(seen(of, 'funnel-levels-places')[7]).toEqual([
      'Direction',
      'Autres départements',
      '×',
      12,
      '×',
      '×',
    ])
    const own = told(
      { adoption: adoption([monthTold('2026-06-01', june)], { ministries: [culture] }) },
      { ministry: culture },
    )
    expect(seen(own, 'funnel-levels')).toHaveLength(3)
    expect(own.tables.map(({ key }) => key)).not.toContain('funnel-levels-places')
    expect(own.tables.map(({ key }) => key)).not.toContain('funnel-ministries')
  })

  it('grows month by month, beside what it is compared with', () => {
    const month = (on: string, members: number) => monthTold(on, [['members', {}, members]])
    const of = told(
      {
        adoption: adoption([month('2026-01-01', 600), month('2026-06-01', 1000)], {
          start: month('2025-12-01', 500),
          before: [month('2025-12-01', 500)],
          startBefore: month('2025-06-01', 500),
        }),
      },
      { before: { from: '2025-07-01', until: '2026-01-01' } },
    )
    expect(seen(of, 'funnel-growth')[1]).toEqual(['Compte ouvert', 500, 1000, 0.122, 0])
    expect(column(of, 'funnel-months', 'members')).toEqual([600, 1000])
    expect(seen(of, 'funnel')[1]).toEqual(['Compte ouvert', 1000, '×', 500])
  })

  it('knows that the first year was 16.1 % a month', () => {
    const month = (on: string, members: number) => monthTold(on, [['members', {}, members]])
    const of = told({ adoption: adoption([month('2026-12-01', 3000)], { start: month('2025-12-01', 500) }) })
    expect(column(of, 'funnel-growth', 'growth')[1]).toBeCloseTo(0.161, 3)
  })
})

describe('what it cannot say', () => {
  it('is told where no month was counted', () => {
    const of = told({ adoption: adoption([]) })
    expect([of.tables, of.charts, of.headline]).toEqual([[], [], null])
    expect(of.notes.join()).toContain('trois par nuit')
  })

  it('of a month counted long after: reading is forgotten, and unknown is not hidden', () => {
    const late = monthTold('2026-06-01', june, { countedOn: '2027-11-27' })
    const of = told({ adoption: adoption([late]) })
    expect(seen(of, 'funnel').map(([step]) => step)).toEqual(['Invités', 'Compte ouvert', 'Ont contribué'])
    expect(seen(of, 'funnel-ministries')[0]?.[4]).toBe('?')
    expect(of.notes.join()).toContain('Un mois a été compté après coup')
  })

  it('of one type of communities: only deeds are known', () => {
    const practice = { months: 3, kind: 'practice' } as const
    const of = told(
      {
        adoption: adoption([
          monthTold('2026-06-01', [
            ['active', {}, 80, practice],
            ['contributing', {}, 40, practice],
            ['contributing', at(culture), 40, practice],
          ]),
        ]),
      },
      { kind: 'practice' },
    )
    expect(of.headline).toBe(
      '40 personnes ont contribué à ces communautés dans les 3 mois qui finissent en juin 2026.',
    )
    expect(seen(of, 'funnel-kind')).toEqual([
      ['Toute la plateforme', 80, 40],
      [culture.name, '×', 40],
      [small.name, '×', '×'],
    ])
    expect(drawnFrom(of)).toEqual([])
  })
})

it('draws only columns that are there, in both languages', () => {
  for (const scope of [{}, { ministry: culture }, { kind: 'project' as const }])
    for (const language of ['fr', 'en'] as const)
      expect(
        drawnFrom(
          tellFunnel(
            { adoption: adoption([monthTold('2026-06-01', june)]), eligible: none, departements: [] },
            { ...firstHalf, ...scope },
            language,
          ),
        ),
      ).toEqual([])
})
