import { describe, expect, it } from 'vitest'
import { survivalWithin, type Wait } from '@/lib/engagement/schema'
import { cohortToTell, shareSaid } from '@/lib/reports/sections/communities/cohorts'
import { tellCommunities, type CommunityFacts } from '@/lib/reports/sections/communities/tell'
import type { LivesOfAMonth, StandingOn } from '@/lib/vitality'
import { firstHalf } from './adoptionTold'
import { column, drawnFrom, seen } from './seen'

const standing = (on: string, created: number, asleep: number, closed = 0): StandingOn => ({
  ...{ on, created, asleep, closed, newborn: 1, watch: 2, alive: created - asleep - closed - 3 },
})
const opened = (openedIn: string, days: number, isOver: boolean, communities: number): LivesOfAMonth => ({
  ...{ openedIn, days, isOver, communities },
})
const now: CommunityFacts['now'] = {
  on: '2026-07-01',
  standings: [standing('2026-01-01', 10, 2), standing('2026-07-01', 100, 30, 5)],
  lives: [
    opened('2025-11-01', 30, true, 4),
    opened('2026-01-01', 20, true, 2),
    opened('2026-03-01', 100, false, 10),
    opened('2026-03-01', 15, true, 10),
    opened('2026-06-01', 20, false, 30),
  ],
}
const half = { from: '2025-07-01', until: '2026-01-01' }
const told = (
  facts: Partial<CommunityFacts> = {},
  language: 'fr' | 'en' = 'fr',
  before: typeof half | null = null,
) => tellCommunities({ now, before: null, ...facts }, { ...firstHalf, before }, language)

describe('communities that live', () => {
  it('says how many of the first month of which something can be said live still', () => {
    // January's two are too few to speak of a share.
    expect(told().headline).toBe('La moitié des communautés ouvertes en mars 2026 vivent encore.')
    const { lives } = now
    const share = (living: number) =>
      told({
        now: {
          ...now,
          lives: [opened('2026-02-01', 9, false, living), opened('2026-02-01', 1, true, 100 - living)],
        },
      }).headline
    expect(lives).toHaveLength(5)
    expect(share(62)).toBe('62\u00a0% des communautés ouvertes en février 2026 vivent encore.')
    expect([share(33), share(75), share(100)].map((each) => each?.split(' des ')[0])).toEqual([
      'Un tiers',
      'Les trois quarts',
      'Toutes les communautés ouvertes en février 2026 vivent encore.',
    ])
    expect(told({ now: { ...now, lives: lives.slice(0, 2) } }).headline).toBe(
      '64 communautés vivent et une vient de naître, sur 100 créées depuis l’ouverture.',
    )
    // Of thirty opened in June, nothing is known on the first of July.
    expect(told({ now: { ...now, lives: lives.slice(4) } }).headline).toContain('64 communautés vivent')
    // All but one of three hundred are not all of them.
    expect(share(99.7)).toMatch(/^99\s%/)
  })

  it('adds up month by month, and grows beside before', () => {
    const before = {
      ...now,
      on: '2026-01-01',
      standings: [standing('2025-07-01', 8, 4), standing('2026-01-01', 10, 2)],
    }
    const of = told({ before }, 'fr', half)
    // Of the first of January 2026 nothing was noted: that of July stays beside the day that it is compared with.
    const late = told({ before: { ...before, standings: [standing('2025-07-01', 8, 4)] } }, 'fr', half)
    expect(column(late, 'communities-months', 'before')).toEqual([0.5, null])
    expect(seen(of, 'communities-months')).toEqual([
      ['2026-01-01', 10, 1, 7, 2, 2, 0, 0.8, 0.5],
      ['2026-07-01', 100, 1, 64, 2, 30, 5, 0.65, 0.8],
    ])
    expect(seen(of, 'communities-growth')).toEqual([
      ['Créées jusque-là', 10, 100, 0.468, 0.038],
      ['Vivantes', 7, 64, 0.446, 0.152],
    ])
    expect(seen(of, 'communities-cohorts')[1]).toEqual(['2026-03-01', 20, 10, 10, 0.5])
  })

  it('knows that the first year was 21.2 % a month', () => {
    const standings = [standing('2026-01-01', 10, 0), standing('2027-01-01', 100, 0)]
    expect(column(told({ now: { ...now, standings } }), 'communities-growth', 'growth')[0]).toBeCloseTo(
      0.212,
      3,
    )
  })

  it('draws the curve with its interval, beside what was published elsewhere, as far as anybody has lived', () => {
    const rows = seen(told(), 'communities-survival')
    expect(rows.map(([age]) => age)).toEqual([0, 1, 2, 3])
    expect(rows[0]).toEqual([0, 1, 1, 1, 56, '?'])
    const columns = told().tables.find(({ key }) => key === 'communities-survival')?.columns
    expect(columns?.filter(({ isReference }) => isReference).map(({ key }) => key)).toEqual(['reference'])
    const longer = told({ now: { ...now, lives: [...now.lives, opened('2025-01-01', 530, false, 5)] } })
    expect(column(longer, 'communities-survival', 'reference').slice(5, 13)).toEqual([
      0.5,
      ...Array(6).fill(null),
      0.3,
    ])
  })

  it('says why where nothing was noted, or nothing was created', () => {
    const [nothing, nobody] = [
      told({ now: { standings: [], on: null, lives: [] } }),
      told({
        now: { standings: [{ ...standing('2026-07-01', 3, 0), created: 0 }], on: '2026-07-01', lives: [] },
      }),
    ]
    expect(nothing.notes.join()).toContain('le premier de chaque mois')
    expect(nobody.notes.join()).toContain('Aucune communauté')
    expect([...nothing.tables, ...nobody.tables]).toEqual([])
  })

  it('draws only columns that are there, in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      expect(drawnFrom(told({ before: now }, language))).toEqual([])
  })
})

it('names a share only where it is close to its name', () => {
  expect([0, 0.004, 0.26, 0.28, 0.5, 0.68, 0.99, 1].map(shareSaid)).toEqual([
    ...['none', null, 'quarter', null, 'half', 'twoThirds', null, 'all'],
  ])
  const opening = (opened: number) => [{ month: '2026-01-01', opened, living: opened }]
  expect(cohortToTell(opening(4), '2026-07-01')).toBe(null)
  // The youngest of January are sixty days old on the first of April.
  expect(cohortToTell(opening(5), '2026-03-31')).toBe(null)
  expect(cohortToTell(opening(5), '2026-04-01')).toEqual(opening(5)[0])
})

/**
 * Remission of 21 children under 6-mercaptopurine (Freireich et al., Blood 21, 1963), the example of every book; the
 * intervals are those of R, `survfit(Surv(time, status) ~ 1, conf.type = "log-log")`.
 */
it('bounds a curve as the books do', () => {
  const times = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  const stopped = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
  const waits: Wait[] = [
    ...times.map((time) => ({ time, happened: true })),
    ...stopped.map((time) => ({ time, happened: false })),
  ]
  const at = (time: number) => {
    const [{ share, low, high, atRisk }] = survivalWithin(waits, [time + 0.5]) as [
      ReturnType<typeof survivalWithin>[0],
    ]
    return [share, low, high].map((each) => Math.round((each ?? 0) * 1000) / 1000).concat(atRisk)
  }
  expect(at(6)).toEqual([0.857, 0.62, 0.952, 17])
  expect(at(10)).toEqual([0.753, 0.503, 0.889, 13])
  expect(at(23)).toEqual([0.448, 0.188, 0.68, 5])
  expect(survivalWithin(waits, [36])).toEqual([{ share: null, low: null, high: null, atRisk: 0 }])
})
