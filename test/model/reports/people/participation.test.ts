import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/lib/engagement/schema'
import { tellNewcomers } from '@/lib/reports/sections/newcomers/tell'
import { tellParticipation } from '@/lib/reports/sections/participation/tell'
import type { Scope } from '@/lib/reports/sections/section'
import type { CountedWindow, Windows } from '@/lib/reports/sections/windows'
import { culture, firstHalf } from './adoptionTold'
import { drawnFrom, seen } from './seen'

const window = (
  end: string,
  figures: Partial<Record<FigureKey, number | null>>,
  hidden: FigureKey[] = [],
): CountedWindow => ({
  end,
  report: { start: end, communities: 9, states: null, figures, spreads: {}, health: null, hidden },
})
const windows = (now: CountedWindow[], before: CountedWindow[] = []): Windows => ({ days: 28, now, before })

const may = window('2026-06-01', {
  active: 400,
  contributing: 100,
  regular: 30,
  replyRate: 0.5,
  responseTime: 30,
})
const june = window('2026-06-29', {
  ...{
    active: 450,
    contributing: 112,
    regular: 33,
    judgedThreads: 80,
    replyRate: 0.8,
    neverAnswered: 0.1,
    responseTime: 12.8,
  },
  ...{ ministryPairs: 300, bridging: -0.3, bridgingLow: -0.1, bridgingHigh: 0.1 },
})
const december = window('2025-12-15', { contributing: 100, replyRate: 0.7, responseTime: 20, bridging: 0 })
const compared = { before: { from: '2025-07-01', until: '2026-01-01' } }
const take = (of: Windows | null, scope: Partial<Scope> = {}) =>
  tellParticipation(of, { ...firstHalf, ...scope }, 'fr')

describe('participation', () => {
  it('says who contributes, how that changed, and how many threads are answered', () => {
    expect(take(windows([may, june])).headline).toBe(
      '112 personnes ont contribué en 28 jours\u00a0; 80\u00a0% des fils reçoivent une réponse dans la semaine.',
    )
    expect(take(windows([may, june], [december]), compared).headline).toBe(
      '112 personnes ont contribué en 28 jours, 12\u00a0% de plus qu’avant\u00a0; 80\u00a0% des fils reçoivent une réponse dans la semaine.',
    )
    expect(take(windows([may], [december]), compared).headline).toContain('en 28 jours, comme avant')
    const few = window('2025-12-15', { contributing: 35 })
    expect(take(windows([june], [few]), compared).headline).toContain('en 28 jours, 3,2 fois plus qu’avant')
  })

  it('says all of all threads only', () => {
    const answered = (replyRate: number) => take(windows([window('2026-06-29', { replyRate })])).headline
    expect([0.004, 0.996, 1].map(answered).map((each) => each?.split(' des ')[0])).toEqual([
      ...['0,4\u00a0%', '99\u00a0%', '100\u00a0%'],
    ])
  })

  it('sets windows side by side with those of before, as far from the end', () => {
    const of = take(windows([may, june], [december]), compared)
    expect(seen(of, 'participation-people')).toEqual([
      ['2026-05-31', 400, '?', 100, '?', 30],
      ['2026-06-28', 450, '?', 112, 100, 33],
    ])
    expect(seen(of, 'participation-answers')[1]).toEqual(['2026-06-28', 80, 0.8, 0.7, 0.1, 12.8, 20])
    expect(seen(of, 'participation-bridging')[1]).toEqual(['2026-06-28', 300, -0.3, 0, -0.1, 0.1])
  })

  it('says whether ministries meet as often as by chance', () => {
    const meeting = (bridging: number | null) =>
      take(windows([window('2026-06-29', { bridging, bridgingLow: -0.1, bridgingHigh: 0.1 })])).notes[0]
    expect([-0.3, 0.05, 0.2, null].map(meeting)).toEqual([
      expect.stringContaining('moins souvent'),
      expect.stringContaining('aussi souvent'),
      expect.stringContaining('plus souvent'),
      expect.stringContaining('trop peu de liens'),
    ])
  })

  it('hides what may not be said, and says nothing of ties of one ministry', () => {
    const few = window('2026-06-29', { replyRate: null }, ['active', 'contributing', 'regular', 'replyRate'])
    const of = take(windows([few]), { ministry: culture })
    expect(seen(of, 'participation-people')).toEqual([['2026-06-28', '×', '×', '×']])
    expect(seen(of, 'participation-answers')[0]?.slice(0, 3)).toEqual(['2026-06-28', '?', '×'])
    expect([of.headline, of.leading]).toEqual([null, null])
    expect(of.tables.map(({ key }) => key)).not.toContain('participation-bridging')
    expect(of.notes.join()).toContain('masqué')
    expect(take(windows([few], []), compared).notes.join()).toContain('comparaison')
  })

  it('says why where nothing was counted', () => {
    expect(take(null).notes.join()).toContain('une fois par semaine')
    expect(take(null).tables).toEqual([])
  })
})

const year = window('2026-06-29', {
  ...{ arrivals: 300, activationRate: 0.7, newcomersJudged: 50 },
  ...{ newcomersAnswered: 0.62, newcomersBack: 0.41, newcomersTied: 0.2 },
})
const welcome = (path: Windows, months: Windows = path, scope: Partial<Scope> = {}) =>
  tellNewcomers({ path, months }, { ...firstHalf, ...scope }, 'fr')

describe('newcomers', () => {
  it('says out of a hundred how many are answered and come back', () => {
    const of = welcome(windows([year], [december]), windows([may, year]), compared)
    expect(of.headline).toBe(
      'Sur 100 personnes qui ont contribué pour la première fois, 62 ont reçu une réponse en un jour ouvré et 41 sont revenues contribuer en deux mois.',
    )
    expect(seen(of, 'newcomers-path')).toEqual([
      ['Taux d’activation', 300, 0.7, '?'],
      ['Accueillies par une réponse', 50, 0.62, '?'],
      ['Ont contribué de nouveau', 50, 0.41, '?'],
      ['Ont tissé des liens', 50, 0.2, '?'],
    ])
    expect(seen(of, 'newcomers-months')).toHaveLength(2)
    const hardly = window('2026-06-29', { newcomersAnswered: 0.996, newcomersBack: 0.003 })
    expect(welcome(windows([hardly])).headline).toBe(
      'Sur 100 personnes qui ont contribué pour la première fois, 99 ont reçu une réponse en un jour ouvré et moins d’une est revenue contribuer en deux mois.',
    )
  })

  it('hides what may not be said, and says when nobody can know yet', () => {
    const few = window('2026-06-29', {}, [
      'newcomersJudged',
      'newcomersAnswered',
      'newcomersBack',
      'newcomersTied',
    ])
    expect(seen(welcome(windows([few])), 'newcomers-path')[1]).toEqual([
      'Accueillies par une réponse',
      '×',
      '×',
    ])
    expect(welcome(windows([few])).headline).toBe(null)
    const early = welcome(windows([may]))
    expect([early.tables, early.notes[0]]).toEqual([[], expect.stringContaining('soixante jours')])
    expect(tellNewcomers(null, firstHalf, 'fr').notes[0]).toContain('une fois par semaine')
  })
})

it('draws only columns that are there, in both languages', () => {
  const both = windows([may, year], [december])
  for (const language of ['fr', 'en'] as const)
    for (const scope of [firstHalf, { ...firstHalf, ...compared, ministry: culture }]) {
      expect(drawnFrom(tellParticipation(both, scope, language))).toEqual([])
      expect(drawnFrom(tellNewcomers({ path: both, months: both }, scope, language))).toEqual([])
    }
})
