import { expect, it } from 'vitest'
import type { Done, SleepingFacts } from '@/lib/reports/sections/sleeping/tables'
import { sleepingTold } from '@/lib/reports/sections/sleeping/tell'
import { expectSound, ofCulture, rowsOf, spring } from './sound'

const nothing = {
  ...{
    asked: 0,
    answered: 0,
    woke: 0,
    relaunched: 0,
    merged: 0,
    closed: 0,
    archived: 0,
    withdrawn: 0,
    lessons: 0,
  },
}
const done = (fell: number, woke: number, reviews: Partial<Done['reviews']> = {}): Done => ({
  moves: [{ month: '2026-04-01', fell, woke }],
  reviews: { ...nothing, ...reviews },
})
const states = [
  { on: '2026-03-01', alive: 40, watch: 8, asleep: 5, closed: 1 },
  { on: '2026-06-01', alive: 38, watch: 6, asleep: 9, closed: 2 },
]
const judged = (alarms: number, right: number) => ({
  ...{ on: '2026-06-09', version: 'vitality@1' },
  report: {
    ...{ from: '2025-03-01', to: '2026-03-01', communities: 50, verdicts: 500, replayed: 0, alarms, right },
    ...{ silences: 60, missed: 12, falseAlarmsPerYear: 0.4, lead: [10, 44, 70], brier: 0.1, bins: [] },
  },
})
const facts = (changes: Partial<SleepingFacts> = {}): SleepingFacts => ({
  ...{ states, during: done(6, 3, { asked: 5, answered: 3, relaunched: 2, merged: 1 }), before: null },
  judged: judged(50, 41),
  ...changes,
})

it('says how many fell asleep, and what became of the others', () => {
  const told = sleepingTold(facts(), spring, 'fr')
  expectSound(told)
  expect(told.headline).toBe(
    '6 communautés se sont endormies en 3 mois\u00a0; 2 ont été relancées et une a rejoint une autre communauté.',
  )
  expect(told.leading).toEqual({
    sentence: told.headline,
    spark: { table: 'sleeping-states', column: 'asleep' },
  })
  expect(sleepingTold(facts(), spring, 'en').headline).toBe(
    '6 communities fell asleep in 3 months; 2 were relaunched and one joined another community.',
  )
  const quiet = sleepingTold(facts({ during: done(0, 0) }), spring, 'fr')
  expect(quiet.headline).toBe('Aucune communauté ne s’est endormie en 3 mois.')
  const waiting = sleepingTold(facts({ during: done(2, 0, { asked: 2 }) }), spring, 'fr')
  expect(waiting.headline).toContain('\u00a0; 2 revues ont été ouvertes pour décider de la suite.')
  const single = sleepingTold(facts({ during: done(1, 0, { closed: 1 }) }), spring, 'fr')
  expect(single.headline).toBe(
    'Une communauté s’est endormie en 3 mois\u00a0; une a été close par qui l’animait.',
  )
})

it('draws the states as they were, and leaves unknown the months of which nothing was said', () => {
  const told = sleepingTold(facts(), spring, 'fr')
  expect(told.charts).toMatchObject([
    { kind: 'columns', stacked: true, x: 'on', series: ['alive', 'watch', 'asleep', 'closed'] },
  ])
  expect(rowsOf(told, 'sleeping-states')).toEqual([
    ['2026-03-01', 40, 8, 5, 1],
    ['2026-06-01', 38, 6, 9, 2],
  ])
  expect(rowsOf(told, 'sleeping-moves')).toEqual([
    ['2026-03-01', null, null],
    ['2026-04-01', 6, 3],
    ['2026-05-01', null, null],
  ])
})

it('stands beside another period, if one is asked', () => {
  const told = sleepingTold(facts({ before: { moves: [], reviews: { ...nothing, asked: 7 } } }), spring, 'fr')
  expectSound(told)
  const rows = rowsOf(told, 'sleeping-done')!
  expect(rows[0]!.slice(1)).toEqual([6, null])
  expect(rows[2]!.slice(1)).toEqual([5, 7])
  expect(rowsOf(sleepingTold(facts(), spring, 'fr'), 'sleeping-done')![0]).toHaveLength(2)
})

it('says in tenths how often alerts were right, where there were enough of them', () => {
  const alerts = (alarms: number, right: number) =>
    sleepingTold(facts({ judged: judged(alarms, right) }), spring, 'fr').notes.at(-1)
  expect(alerts(50, 41)).toContain('8 alertes sur 10 étaient justifiées')
  expect(alerts(4, 3)).toContain('3 alertes sur 4 étaient justifiées')
  expect(alerts(0, 0)).toContain('Aucune alerte')
  const told = sleepingTold(facts({ judged: judged(0, 0) }), spring, 'fr')
  expectSound(told)
  expect(rowsOf(told, 'sleeping-alerts')![0]![4]).toBeNull()
})

it('says of a part that alerts are judged on the whole, and of nothing that there is nothing', () => {
  const part = sleepingTold(facts({ judged: null }), ofCulture, 'fr')
  expectSound(part)
  expect(part.notes.at(-1)).toContain('toute la plateforme')
  expect(sleepingTold(facts({ judged: null }), spring, 'fr').notes.at(-1)).toContain('90 jours')
  const none = sleepingTold(
    { states: [], during: { moves: [], reviews: nothing }, before: null, judged: null },
    spring,
    'fr',
  )
  expect(none).toMatchObject({ headline: null, tables: [], charts: [], leading: null })
  expect(none.notes).toHaveLength(1)
})
