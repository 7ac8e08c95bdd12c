import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { keepForecasts } from '@/lib/reports/forecasting/keep'
import { isHidden, placeOf, tableOf, type Chart, type Section } from '@/lib/reports/model/document'
import { communities } from '@/lib/reports/sections/communities'
import { forecastSection } from '@/lib/reports/sections/forecast'
import type { Scope, Told } from '@/lib/reports/sections/section'
import { seriesOf } from '@/lib/reports/ui/drawings/figures'
import { looksOf } from '@/lib/reports/ui/drawings/looks'
import { addMonths, parisDay, startOfDay, startOfMonth, type Day } from '@/lib/time'
import { meaningless } from '../../model/reports/meant'
import { makeWorld, type World } from '../../world'
import { arrive, countUpTo, live, ministry } from './months'

const now = new Date()
const today = parisDay(now)
const last = addMonths(startOfMonth(today), -1)
/** Fourteen months: members 40, 60, 80…; communities 6, 7, 8… */
const months = Array.from({ length: 14 }, (_, place) => addMonths(last, place - 13))
let world: World
let justice: string

beforeAll(async () => {
  world = await makeWorld()
  await db.member.updateMany({ data: { isService: true } })
  const { culture, ecologie } = world
  justice = await ministry('Justice')
  await arrive(ecologie, months[0]!, 8)
  await arrive(await ministry('Interieur'), months[0]!, 8)
  await arrive(culture, months[0]!, 14)
  for (const month of months) {
    await arrive(culture, month, 15)
    await arrive(justice, month, month === months[0] ? 12 : 5)
  }
  await countUpTo(months)
  await live(
    world,
    months.map((month, place) => ({ month, alive: 6 + place, asleep: 2 })),
    now,
  )
}, 120_000)
afterAll(closeDatabase)

const scope = (changes: Partial<Scope> = {}): Scope => ({
  span: { from: addMonths(last, -11), until: addMonths(last, 1) },
  ...{ before: null, ministry: null, kind: null, target: null, today },
  ...changes,
})
const told = (changes: Partial<Scope> = {}) => forecastSection.tell(scope(changes), 'fr')

/** Values of a column, each chart and headline having been looked up on the way. */
function column({ charts, tables, leading }: Told, table: string, key: string) {
  const section = { key: 'forecast', charts, tables } as Section
  for (const chart of charts) {
    const drawn = tableOf(section, chart.table)
    if (chart.kind !== 'lines') throw new Error(chart.kind)
    for (const each of [chart.x, ...chart.series, chart.band!.low, chart.band!.high]) placeOf(drawn, each)
  }
  if (leading?.spark) placeOf(tableOf(section, leading.spark.table), leading.spark.column)
  expect(meaningless(tables)).toEqual([])
  const found = tableOf(section, table)
  for (const row of found.rows) expect(row).toHaveLength(found.columns.length)
  return found.rows.map((row) => row[placeOf(found, key)])
}

/** The figures of a series that are known, in the order of their months. */
const knownOf = (section: Told, table = 'forecast-members') =>
  column(section, table, 'known').filter((value) => value !== null)

describe('what comes', () => {
  it('goes on from what is known, a year ahead, in a band', async () => {
    const section = await told()
    expect(knownOf(section)).toEqual(months.map((_, place) => 57 + 20 * place))
    const [expected, low, high] = ['expected', 'low', 'high'].map(
      (key) => column(section, 'forecast-members', key).slice(14) as number[],
    ) as [number[], number[], number[]]
    expect(expected).toHaveLength(12)
    expected.forEach((point, place) => {
      expect(low[place]).toBeLessThanOrEqual(point)
      expect(point).toBeLessThanOrEqual(high[place]!)
    })
    expect(expected.at(-1)).toBeGreaterThan(480)
    expect(expected.at(-1)).toBeLessThan(600)
    expect(knownOf(section, 'forecast-communities')).toEqual(months.map((_, place) => 6 + place))
    expect(section.headline).toMatch(/^Nous attendons environ \d+ inscrits fin .+ huit fois sur dix\.$/)
  })

  it('is another line than what is known, in dashes, from the last point that is', async () => {
    for (const table of ['forecast-members', 'forecast-communities']) {
      const section = await told()
      const chart = section.charts.find((each) => each.table === table) as Extract<Chart, { kind: 'lines' }>
      expect(chart.series).toEqual(['known', 'expected'])
      const drawn = tableOf({ key: 'forecast', ...section } as unknown as Section, table)
      const [known, expected, low] = ['known', 'expected', 'low'].map((key) => seriesOf(drawn, key))
      const join = known!.numbers.findLastIndex((each) => each !== null)
      expect([expected, low].map((each) => each!.numbers.findIndex((value) => value !== null))).toEqual([
        join,
        join,
      ])
      expect(expected!.numbers[join]).toBe(known!.numbers[join])
      expect(looksOf([known!, expected!])).toEqual([
        { hue: 0, dash: 0 },
        { hue: 0, dash: 1 },
      ])
    }
  })

  it('counts the communities that live as the report does, those deleted since too', async () => {
    const deletedAt = startOfDay(today)
    await db.formerCommunity.create({
      data: {
        ...{ id: newId(), kind: 'practice', origin: 'local', members: 3, threads: 2, deposits: 0 },
        ...{ createdAt: startOfDay(addMonths(months[0]!, -6)), deletedAt, erasedAt: deletedAt },
        ...{ lastActivityAt: startOfDay(addMonths(months[3]!, 1)), organisationId: world.culture },
      },
    })
    const known = knownOf(await told(), 'forecast-communities')
    const { tables } = await communities.tell(
      scope({ span: { from: months[0]!, until: addMonths(last, 1) } }),
      'fr',
    )
    const living = tables.find(({ key }) => key === 'communities-months')!
    // Of the first of the first month nothing was noted: both begin with its end.
    expect(living.rows.map((row) => row[placeOf(living, 'living')])).toEqual(known)
    expect(known.slice(0, 6)).toEqual([7, 8, 9, 10, 10, 11])
    await db.formerCommunity.deleteMany()
  })

  it('says how much a month multiplied, from the end of the month before', async () => {
    const section = await told({ before: { from: addMonths(last, -12), until: addMonths(last, -11) } })
    expect(column(section, 'forecast-growth', 'from')).toEqual([77, 7])
    expect(column(section, 'forecast-growth', 'to')).toEqual([317, 19])
    expect(column(section, 'forecast-growth', 'perMonth')[0]).toBeCloseTo((317 / 77) ** (1 / 12) - 1)
    expect(column(section, 'forecast-growth', 'before')[0]).toBeCloseTo(77 / 57 - 1)
  })

  it('knows nothing of what follows the report', async () => {
    const until = addMonths(last, -4)
    const section = await told({ span: { from: addMonths(until, -6), until } })
    expect(knownOf(section)).toEqual(months.slice(0, 9).map((_, place) => 57 + 20 * place))
  })

  it('tells curves that level off apart, as scenarios', async () => {
    const names = column(await told(), 'forecast-scenarios', 'scenario')
    expect(names).toHaveLength(6)
    expect(names[0]).toBe('Inscrits\u00a0: logistique')
    expect((await told()).headline).not.toMatch(/logistique|Gompertz|Bass/)
  })

  it('is not said of three months that are not there', async () => {
    const until = addMonths(months[0]!, 2)
    const section = await told({ span: { from: months[0]!, until } })
    expect(section).toMatchObject({ headline: null, charts: [], tables: [] })
    expect(section.notes).toEqual([expect.stringMatching(/au moins 3\smois/)])
  })
})

describe('of a ministry', () => {
  it('only what may be shown is foreseen: of eight people, nothing', async () => {
    const { culture, ecologie } = world
    const shown = await told({ ministry: { id: culture, name: 'Culture' } })
    expect(knownOf(shown).slice(0, 2)).toEqual([29, 44])
    const few = await told({ ministry: { id: ecologie, name: 'Écologie' } })
    expect(few).toMatchObject({ headline: null, tables: [] })
  })

  it('a month that is hidden is a gap, crossed in a straight line and said', async () => {
    const [row] = await db.$queryRaw<{ report: Record<string, number> }[]>`
      SELECT "report" FROM "adoption_month" WHERE "month" = ${months[5]!}::date`
    const report = Object.fromEntries(Object.entries(row!.report).filter(([id]) => !id.includes(justice)))
    const put = (kept: object) =>
      db.adoptionMonth.update({ where: { month: new Date(months[5]!) }, data: { report: kept } })
    await put(report)
    const section = await told({ ministry: { id: justice, name: 'Justice' } })
    await put(row!.report)
    const known = knownOf(section)
    expect(known.slice(4, 7).map((value) => (isHidden(value) ? 'hidden' : value))).toEqual([32, 'hidden', 42])
    expect(section.notes.join()).toMatch(/un mois inconnu ou masqué a été remplacé/)
  })
})

describe('a target', () => {
  const by = (members: number, ahead: number) =>
    told({ target: { members, by: addMonths(last, ahead) } }).then(({ headline, notes, tables }) => ({
      headline,
      notes: notes.join('\n'),
      tables: tables.map(({ key }) => key),
    }))

  it('has its chances, never none and never sure', async () => {
    const likely = await by(380, 6)
    expect(likely.headline).toMatch(
      /^Environ \d chances? sur\s10 d’atteindre 380 inscrits fin \p{L}+\s20\d\d\.$/u,
    )
    expect(likely.tables).toContain('forecast-target')
    expect((await by(100_000, 6)).headline).toMatch(/^Moins d’une chance sur\s10/)
    expect((await by(320, 6)).headline).toMatch(/^Plus de 9 chances sur\s10/)
  })

  it('is said to be reached, missed, unknown, too far or not there', async () => {
    expect((await by(300, 6)).headline).toMatch(/est déjà atteint\u00a0: ils étaient 317 fin/)
    // Of a month, its end counts: 277 two months before the last one, which had begun with 257.
    expect((await by(277, -2)).headline).toMatch(/inscrits fin .+ a été atteint\u00a0: ils étaient 277/)
    expect((await by(900, 0)).headline).toMatch(/n’a pas été atteint\u00a0: ils étaient 317/)
    expect((await by(10, -40)).notes).toMatch(/nous ne savons pas combien/)
    expect((await by(900, 30)).notes).toMatch(/trop loin/)
    expect((await told()).notes.join()).toMatch(/n’a pas d’objectif/)
  })
})

describe('what was said before', () => {
  const kept = (series = 'members/platform') =>
    db.reportForecast.findMany({ where: { series }, orderBy: [{ origin: 'asc' }, { ahead: 'asc' }] })
  const night = (month: Day) => new Date(startOfDay(addMonths(month, 1)).getTime() + 86_400_000)

  it('is kept once a month, and replayed of the months at which nobody asked', async () => {
    expect((await told()).notes.join()).toMatch(/Aucune prévision passée/)
    await keepForecasts(now)
    const first = await kept()
    expect(first).toHaveLength(12 * 12)
    const origins = (isReplayed: boolean) =>
      new Set(first.filter((each) => each.isReplayed === isReplayed).map(({ origin }) => origin.getTime()))
    expect(origins(false)).toEqual(new Set([new Date(last).getTime()]))
    expect(origins(true).size).toBe(11)
    await Promise.all([keepForecasts(now), keepForecasts(now)])
    expect(await kept()).toEqual(first)
    // Of eight people nothing is kept either.
    expect(await kept(`members/ministry/${world.ecologie}`)).toEqual([])
    expect(await kept(`communities/ministry/${world.culture}`)).toHaveLength(144)
  })

  it('is replayed anew when months of the past come in late', async () => {
    const whole = await kept()
    const late = { month: { lt: new Date(months[8]!) } }
    const rows = await db.adoptionMonth.findMany({ where: late })
    await db.reportForecast.deleteMany()
    await db.adoptionMonth.deleteMany({ where: late })
    await keepForecasts(now)
    expect(await kept()).toHaveLength(4 * 12)
    await db.adoptionMonth.createMany({
      data: rows.map(({ report, ...row }) => ({ ...row, report: report! })),
    })
    await keepForecasts(now)
    expect(await kept()).toEqual(whole)
  })

  it('stands beside what came, with how often it was right', async () => {
    const section = await told()
    const [count, within, share] = ['count', 'within', 'share'].map(
      (key) => column(section, 'forecast-judged', key) as number[],
    ) as [number[], number[], number[]]
    // Of members a quarter, half a year ahead: origins from the third month on, of which what came is known.
    expect(column(section, 'forecast-judged', 'forecasts').slice(0, 2)).toEqual([
      'Inscrits, 6\u00a0mois avant',
      'Inscrits, 3\u00a0mois avant',
    ])
    expect(count.slice(0, 2)).toEqual([6, 9])
    share.forEach((each, place) => expect(each).toBeCloseTo(within[place]! / count[place]!))
    const sum = (of: number[]) => of.reduce((total, each) => total + each, 0)
    expect(section.notes.join()).toMatch(
      new RegExp(
        `${sum(within)} prévisions sur ${sum(count)} sont tombées .+ Toutes ont été rejouées après coup`,
      ),
    )
    const came = column(section, 'forecast-past', 'came') as number[]
    expect(came).toEqual(months.slice(8).map((_, place) => 57 + 20 * (8 + place)))
    expect(new Set(column(section, 'forecast-past', 'made'))).toEqual(new Set(['rejouée après coup']))
    const isWithin = column(section, 'forecast-past', 'isWithin')
    expect(isWithin.filter((each) => each === 'oui')).toHaveLength(within[0]!)
  })

  it('is never said again once somebody could know', async () => {
    const before = await kept()
    const next = addMonths(last, 1)
    await arrive(world.culture, last, 600)
    await countUpTo([next])
    await keepForecasts(night(next))
    const after = await kept()
    expect(after).toHaveLength(before.length + 12)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ origin: new Date(next), isReplayed: false })
    const report = {
      span: { from: addMonths(next, -11), until: addMonths(next, 1) },
      today: addMonths(next, 1),
    }
    const section = await told(report)
    expect(knownOf(section).slice(12, 15)).toContain(57 + 20 * 13)
  })
})
