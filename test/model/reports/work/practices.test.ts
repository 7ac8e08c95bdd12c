import { expect, it } from 'vitest'
import type { MeasuredPractice, ProgrammeDrawn } from '@/lib/practices'
import { practicesTold, type PracticesFacts } from '@/lib/reports/sections/practices/tell'
import { expectSound, ofCulture, rowsOf, spring } from './sound'

const effect = (
  title: string,
  verdict: MeasuredPractice['verdict'],
  more: Partial<MeasuredPractice> = {},
) => ({
  ...{ id: title, title, state: 'measured' as const, on: '2026-06-09', version: 'effect@1', withheld: null },
  ...{ estimate: 0.1, low: -0.1, high: 0.3, share: 0.12, shareLow: -0.1, shareHigh: 0.36, verdict },
  ...{ placeboP: 0.2, adjustedP: 0.3, adopters: 14, together: 1, controls: 60, aside: {}, isSettled: true },
  ...more,
})
const programme = (more: Partial<ProgrammeDrawn> = {}): ProgrammeDrawn => ({
  ...{ name: 'Compagnonnage', drawnOn: '2026-04-02', places: 8, asked: 17, chosen: 8, waiting: 9 },
  ...{ isLate: false, share: 0.2, low: 0.05, high: 0.4, p: 0.01, ...more },
})
const facts = (changes: Partial<PracticesFacts> = {}): PracticesFacts => ({
  library: { shared: 14, keepers: 38, communities: 100 },
  during: [
    { month: '2026-04-01', adoptions: 9, communities: 8 },
    { month: null, adoptions: 9, communities: 8 },
  ],
  ...{ before: null, used: [{ title: 'Répondre', adoptions: 6, keepers: 12 }] },
  effects: [effect('Répondre', 'favourable', { shareLow: 0.02 }), effect('Accueillir', 'inconclusive')],
  programmes: [programme()],
  ...changes,
})

it('says how many keep a practice, and of how many effects one can conclude', () => {
  const told = practicesTold(facts(), spring, 'fr')
  expectSound(told)
  expect(told.headline).toBe(
    '38 communautés sur 100 appliquent au moins une bonne pratique\u00a0; sur 2 effets mesurés, un est plutôt favorable et un ne permet pas de conclure.',
  )
  expect(practicesTold(facts(), spring, 'en').headline).toContain('of 2 effects measured')
  expect(practicesTold(facts({ effects: [] }), spring, 'fr').headline).toContain('aucun effet n’a encore pu')
  const single = practicesTold(facts({ effects: [effect('A', 'slight')] }), spring, 'fr')
  expect(single.headline).toContain('du seul effet mesuré, un est petit ou nul.')
})

it('shows each effect with its interval and its chance, and says plainly what cannot be concluded', () => {
  const told = practicesTold(facts(), spring, 'fr')
  expect(told.charts.filter(({ kind }) => kind === 'intervals')).toMatchObject([
    { table: 'practices-effects', value: 'share', low: 'low', high: 'high', neutral: 0 },
    { table: 'practices-programmes' },
  ])
  expect(rowsOf(told, 'practices-effects')![1]).toEqual([
    ...['Accueillir', 0.12, -0.1, 0.36, 0.3, 0.2, 14, 60, 'On ne peut pas conclure', '2026-06-09'],
  ])
  expect(told.notes.join(' ')).toContain(
    'nous ne savons pas si elle change quelque chose («\u00a0Accueillir\u00a0»). Son effet',
  )
  expect(told.notes.join(' ')).toContain('ont choisi de l’adopter')
})

it('counts what may not be said yet, and draws no interval that no share tells', () => {
  const withheld = effect('Rare', null, {
    ...{ withheld: 'few-adopters' as const, share: null, shareLow: null, shareHigh: null, adjustedP: null },
  })
  const beyond = effect('Immense', 'favourable', { share: null, shareLow: null, shareHigh: null })
  const told = practicesTold(facts({ effects: [withheld, beyond], programmes: [] }), spring, 'fr')
  expectSound(told)
  expect(told.charts.filter(({ kind }) => kind === 'intervals')).toEqual([])
  expect(rowsOf(told, 'practices-effects')).toHaveLength(1)
  expect(told.notes.join(' ')).toContain('Une autre pratique est adoptée')
})

it('says of a programme what its draw shows, or when it will', () => {
  const said = (more: Partial<ProgrammeDrawn>) =>
    practicesTold(facts({ programmes: [programme(more)] }), spring, 'fr').notes.find((note) =>
      note.includes('Compagnonnage'),
    )
  expect(said({})).toContain('a amené davantage')
  expect(said({ low: -0.3, high: -0.1 })).toContain('a éloigné')
  expect(said({ low: -0.3 })).toContain('on ne peut pas conclure')
  expect(said({ share: null, low: null, high: null })).toContain(
    '8 communautés ont commencé et 9 ont attendu',
  )
  const none = { share: null, low: null, high: null }
  expect(said({ ...none, chosen: 1, waiting: 0 })).toContain(
    'une communauté a commencé et aucune n’a attendu, trop peu',
  )
  expect(said({ chosen: null, share: null, low: null, high: null })).toContain('huit semaines après')
  expect(said({ isLate: true, chosen: null, ...none })).toContain('tiré trop tard')
})

it('knows that no adoption in a month is none, compares, and tells of a part what is not told of it', () => {
  const told = practicesTold(
    facts({ before: { library: { shared: 10, keepers: 20, communities: 90 }, during: [] }, programmes: [] }),
    ofCulture,
    'fr',
  )
  expectSound(told)
  expect(rowsOf(told, 'practices-adoptions')!.map(([, adoptions]) => adoptions)).toEqual([0, 9, 0])
  expect(rowsOf(told, 'practices-library')!.map((row) => row.slice(1))).toEqual([
    ...[
      [14, 10],
      [100, 90],
      [38, 20],
      [9, 0],
      [8, 0],
    ],
  ])
  expect(told.notes.at(-1)).toContain('toute la plateforme')
  const none = practicesTold(
    facts({ library: { shared: 0, keepers: 0, communities: 4 }, during: [] }),
    spring,
    'fr',
  )
  expect(none).toMatchObject({ headline: null, tables: [], leading: null })
})
