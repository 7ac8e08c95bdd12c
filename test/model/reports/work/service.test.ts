import { expect, it } from 'vitest'
import { AnswerTimes } from '@/lib/platform/model/answerTimes'
import type { ServiceMeasured } from '@/lib/platform/schema'
import { serviceTold } from '@/lib/reports/sections/service/tell'
import { startOfDay } from '@/lib/time'
import type { AnswerKind } from '@/prisma/client/enums'
import { expectSound, rowsOf, spring } from './sound'

/** So many answers of each duration, in a month. */
function answered(month: string, kind: AnswerKind, durations: Record<number, number>, failures = 0) {
  const times = new AnswerTimes()
  for (const [ms, count] of Object.entries(durations)) times.add(kind, Number(ms), false, count)
  if (failures > 0) times.add(kind, 1, true, failures)
  return times.take().map((counted) => ({ month, ...counted }))
}
const measured = (changes: Partial<ServiceMeasured> = {}): ServiceMeasured => ({
  watched: startOfDay('2026-03-16'),
  outages: [{ from: new Date('2026-04-10T08:00:00Z'), to: new Date('2026-04-10T15:12:00Z') }],
  answers: [
    ...answered('2026-04-01', 'page', { 100: 900, 1_500: 100 }, 1),
    ...answered('2026-05-01', 'page', { 100: 900, 2_000: 100 }),
    ...answered('2026-05-01', 'api', { 20: 50 }),
    ...answered('2026-05-01', 'mail', { 60_000: 99 }, 1),
  ],
  days: [
    { month: '2026-04-01', days: 28 },
    { month: '2026-05-01', days: 31 },
  ],
  ...changes,
})
const said = (
  during: ServiceMeasured | null,
  before: ServiceMeasured | null = null,
  language: 'fr' | 'en' = 'fr',
) => serviceTold({ during, before }, spring, language)

it('says how often the platform was there and how fast pages came, never better than it was', () => {
  const told = said(measured())
  expectSound(told)
  expect(told.headline).toMatch(
    /^La plateforme a été disponible 99,6\s% du temps \(7,2\sh d’arrêt\) depuis le 16\smars 2026\s; sur 59 jours mesurés, une page sur deux est servie en 1?\d\d\sms ou moins, 95 sur 100 en 1,[4-6]\ss\.$/,
  )
  expect(said(measured(), null, 'en').headline).toContain('The platform was there 99.6% of the time')
  const short = { from: new Date('2026-04-10T08:00:00Z'), to: new Date('2026-04-10T08:11:00Z') }
  expect(said(measured({ outages: [short] })).headline).toMatch(/disponible 99,9\s% du temps/)
})

it('says since when anybody watched, and on how many days, unless it is all of the time', () => {
  const days = ['2026-03-01', '2026-04-01', '2026-05-01'].map((month, place) => ({
    ...{ month, days: [31, 30, 31][place]! },
  }))
  const whole = { watched: startOfDay('2026-03-01'), days, outages: [] }
  expect(said(measured(whole)).headline).toMatch(
    /^Aucun arrêt de la plateforme n’a été relevé\s; une page sur deux/,
  )
  const late = said(measured({ ...whole, watched: startOfDay('2026-05-30') }))
  expect(late.headline).toMatch(
    /^Aucun arrêt de la plateforme n’a été relevé depuis le 30\smai 2026\s; une page/,
  )
  const single = said(measured({ ...whole, days: [{ month: '2026-05-01', days: 1 }] }))
  expect(single.headline).toMatch(/n’a été relevé\s; le seul jour mesuré, une page sur deux/)
  expect(said(measured(), null, 'en').headline).toMatch(
    /down\) since 16\sMarch 2026; over 59 days measured, one/,
  )
})

it('leaves unknown what nobody watched, and says how many days are not measured', () => {
  const told = said(measured())
  expect(rowsOf(told, 'service-availability')!.map(([, share, watched]) => [share, watched])).toEqual([
    // From the 16th on; clocks changed on the 29th.
    [1, 16 * 24 - 1],
    [0.99, 720],
    [1, 744],
  ])
  const times = rowsOf(told, 'service-times')!
  expect(times[0]!.slice(1)).toEqual([null, null, null, null, 31])
  expect(times[1]![1]).toBe(900 + 100)
  expect(times.map((row) => row.at(-1))).toEqual([31, 2, 0])
  expect(Math.abs((times[1]![2] as number) - 100)).toBeLessThanOrEqual(5)
  expect(Math.abs((times[2]![3] as number) - 2_000)).toBeLessThanOrEqual(100)
  expect(times[1]![4]).toBeCloseTo(1 / 1001)
  expect(told.notes.join(' ')).toContain('33 jours de la période sont sans mesure')
  expect(told.charts).toMatchObject([{ kind: 'lines', x: 'month', series: ['median', 'p95'] }])
})

it('counts no day that is not over', () => {
  const early = serviceTold({ during: measured(), before: null }, { ...spring, today: '2026-05-11' }, 'fr')
  expectSound(early)
  expect(rowsOf(early, 'service-availability')![2]![2]).toBe(240)
  expect(rowsOf(early, 'service-times')!.at(-1)!.at(-1)).toBe(0)
})

it('tells of mails, of each kind of demand, and of both beside another period', () => {
  const told = said(measured(), measured())
  expectSound(told)
  expect(rowsOf(told, 'service-mails')![2]!.slice(0, 4)).toEqual(['2026-05-01', 99, 1, 0.99])
  expect(rowsOf(told, 'service-mails')![0]).toEqual(['2026-03-01', null, null, null, null, null])
  const kinds = rowsOf(told, 'service-kinds')!
  expect(kinds.map(([kind, answers]) => [kind, answers])).toEqual([
    ['Une page', 2000],
    ['Un fichier, à lire ou à déposer', 0],
    ['Un programme', 50],
  ])
  expect(kinds[0]!.slice(5)).toEqual(kinds[0]!.slice(2, 4))
  expect(kinds[1]!.slice(2)).toEqual([null, null, null, null, null])
})

it('says what is missing where one of both, or both, were not measured', () => {
  const silent = said(measured({ answers: [], days: [] }))
  expectSound(silent)
  expect(silent.headline).toContain('les temps de réponse ne l’étaient pas encore')
  expect(silent.leading!.spark).toBeNull()
  const unwatched = said(measured({ watched: null }))
  expectSound(unwatched)
  expect(unwatched.headline).toContain('La disponibilité n’était pas mesurée')
  expect(rowsOf(unwatched, 'service-availability')).toBeUndefined()
  expect(said(measured({ watched: null, answers: [], days: [] }))).toMatchObject({
    headline: null,
    tables: [],
  })
  expect(said(null).notes).toEqual([expect.stringContaining('ni par ministère')])
})
