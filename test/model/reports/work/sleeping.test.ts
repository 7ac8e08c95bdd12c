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
  moves: [
    { month: '2026-03-01', fell, woke },
    { month: '2026-04-01', fell: 0, woke: 0 },
    { month: '2026-05-01', fell: 0, woke: 0 },
  ],
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
    '6 communautés se sont endormies en 3 mois\u00a0; dans le même temps, parmi toutes celles qui étaient en sommeil, 2 ont été relancées et une a rejoint une autre communauté.',
  )
  expect(told.leading).toEqual({
    sentence: told.headline,
    spark: { table: 'sleeping-states', column: 'asleep' },
  })
  expect(sleepingTold(facts(), spring, 'en').headline).toBe(
    '6 communities fell asleep in 3 months; meanwhile, of all those that were asleep, 2 were relaunched and one joined another community.',
  )
  const quiet = sleepingTold(facts({ during: done(0, 0) }), spring, 'fr')
  expect(quiet.headline).toBe('Aucune communauté ne s’est endormie en 3 mois.')
  const waiting = sleepingTold(facts({ during: done(2, 0, { asked: 2 }) }), spring, 'fr')
  expect(waiting.headline).toContain('\u00a0; 2 revues ont été ouvertes pour décider de la suite.')
  const single = sleepingTold(facts({ during: done(1, 0, { closed: 1 }) }), spring, 'fr')
  expect(single.headline).toBe(
    'Une communauté s’est endormie en 3 mois\u00a0; dans le même temps, parmi toutes celles qui étaient en sommeil, une a été close par qui l’animait.',
  )
})

const movesOf = (moves: Done['moves'], archived = 0): Done => ({ moves, reviews: { ...nothing, archived } })

it('does not say none where nobody knows, nor all months where some are known', () => {
  const unknown = sleepingTold(facts({ during: movesOf([], 7) }), spring, 'fr')
  expectSound(unknown)
  expect(unknown.headline).toBe(
    'Nous ne savons pas combien de communautés se sont endormies en 3 mois\u00a0; dans le même temps, parmi toutes celles qui étaient en sommeil, 7 ont été archivées.',
  )
  const part = facts({ during: movesOf([{ month: '2026-04-01', fell: 6, woke: 3 }]) })
  expect(sleepingTold(part, spring, 'fr').headline).toBe(
    '6 communautés se sont endormies en 3 mois (un seul mois connu).',
  )
  expect(sleepingTold(part, spring, 'en').headline).toBe(
    '6 communities fell asleep in 3 months (only one month known).',
  )
})

it('draws the states as they were, and leaves unknown the months of which nothing was said', () => {
  const during = movesOf([{ month: '2026-04-01', fell: 6, woke: 3 }])
  const told = sleepingTold(facts({ during }), spring, 'fr')
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
  const alerts = (alarms: number, right: number, language: 'fr' | 'en' = 'fr') =>
    sleepingTold(facts({ judged: judged(alarms, right) }), spring, language).notes.at(-1)
  expect(alerts(50, 41)).toContain('8 alertes sur 10 étaient justifiées')
  expect(alerts(4, 3)).toContain('3 alertes sur 4 étaient justifiées')
  expect(alerts(0, 0)).toMatch(
    /^Aucune alerte n’a été donnée du 1er\smars 2025 au 1er\smars 2026\. 12 silences/,
  )
  expect(alerts(1, 1)).toMatch(
    /^La seule alerte donnée du .* était justifiée\. Une alerte est justifiée quand/,
  )
  expect(alerts(1, 0)).toMatch(/^La seule alerte donnée du .* n’était pas justifiée\./)
  expect(alerts(5, 0)).toMatch(/^Aucune alerte sur 5 n’était justifiée/)
  expect(alerts(5, 1)).toMatch(/^Une alerte sur 5 était justifiée/)
  expect(alerts(40, 1)).toMatch(/^Moins d’une alerte sur 20 était justifiée/)
  expect(alerts(40, 4)).toMatch(/^Une alerte sur 10 était justifiée/)
  expect(alerts(5, 1, 'en')).toMatch(/^One alert out of 5 was justified/)
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
