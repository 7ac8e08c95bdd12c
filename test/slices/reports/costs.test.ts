import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, flushPresence, record, recordPresence } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { costsSection } from '@/lib/reports/sections/costs'
import { placeOf, tableOf, type Section } from '@/lib/reports/model/document'
import { EnterCost } from '@/lib/reports/entered/schema'
import { enterCost } from '@/lib/reports/entered/commands'
import type { Scope, Told } from '@/lib/reports/sections/section'
import { addDays, addMonths, parisDay, startOfDay, startOfMonth } from '@/lib/time'
import { meaningless } from '../../model/reports/meant'
import { makeWorld, type World } from '../../world'
import { arrive, countUpTo } from './months'

const now = new Date()
const today = parisDay(now)
const last = addMonths(startOfMonth(today), -1)
const [first, second, third] = [addMonths(last, -2), addMonths(last, -1), last] as const
let world: World

/** Sixty people, of whom twenty-four write and sixteen more read, each month. */
beforeAll(async () => {
  world = await makeWorld()
  await db.member.updateMany({ data: { isService: true } })
  const people = await arrive(world.culture, addMonths(first, -1), 60)
  const communityId = world.communities['public-free']!.id
  for (const month of [first, second, third]) {
    const at = new Date(startOfDay(month).getTime() + 9 * 86_400_000)
    for (const [place, memberId] of people.slice(0, 40).entries())
      if (place < 24) await record(db, { communityId, memberId, kind: 'reply', at })
      else recordPresence({ communityId, memberId, at })
  }
  await flushPresence()
  await catchUp(now)
  await countUpTo([first, second, third])
})
beforeEach(() => db.reportCost.deleteMany())
afterAll(closeDatabase)

const pays = async (from: string, until: string, euros: string, kind = 'hosting') =>
  enterCost(
    await world.as('ada'),
    EnterCost.parse({ newId: newId(), kind, euros, from, until, source: `Facture ${kind}` }),
  )
const scope = (changes: Partial<Scope> = {}): Scope => ({
  span: { from: first, until: addMonths(last, 1) },
  ...{ before: null, ministry: null, kind: null, target: null, today },
  ...changes,
})
const told = (changes: Partial<Scope> = {}) => costsSection.tell(scope(changes), 'fr')

function column({ tables, charts }: Told, table: string, key: string) {
  const section = { key: 'costs', charts, tables } as Section
  for (const chart of charts) {
    if (chart.kind !== 'lines' && chart.kind !== 'bars') throw new Error(chart.kind)
    for (const each of [chart.x, ...chart.series]) placeOf(tableOf(section, chart.table), each)
  }
  expect(meaningless(tables)).toEqual([])
  const found = tableOf(section, table)
  for (const row of found.rows) expect(row).toHaveLength(found.columns.length)
  return found.rows.map((row) => row[placeOf(found, key)])
}

describe('what it costs', () => {
  it('is nothing that can be told as long as nobody entered it, and says where to', async () => {
    await pays('2001-01-01', '2001-12-31', '5')
    const section = await told()
    expect(section).toMatchObject({ headline: null, leading: null, charts: [], tables: [] })
    expect(section.notes).toEqual([
      expect.stringMatching(/^Aucun coût n’a été saisi pour cette période\. .+Données saisies/),
    ])
  })

  it('is divided by those who registered, who were active, who contributed', async () => {
    for (const month of [first, second, third])
      await pays(month, addDays(addMonths(month, 1), -1), month === third ? '3600' : '1200')
    const section = await told()
    expect(column(section, 'costs-months', 'euros')).toEqual([1200, 1200, 3600])
    expect(column(section, 'costs-months', 'members')).toEqual([20, 20, 60])
    expect(column(section, 'costs-months', 'active')).toEqual([30, 30, 90])
    expect(column(section, 'costs-months', 'contributing')).toEqual([50, 50, 150])
    expect(column(section, 'costs-ratios', 'people')).toEqual([60, 40, 24])
    expect(column(section, 'costs-ratios', 'euros')).toEqual([33.33, 50, 83.33])
    expect(section.headline?.replace(/\s/g, ' ')).toBe(
      'La période a coûté 6 000 € : en moyenne 33,33 € par inscrit et par mois, 83,33 € par contributeur.',
    )
  })

  it('is compared with the period before, by kind and with sources', async () => {
    await pays(first, addDays(addMonths(last, 1), -1), '1000')
    await pays(third, third, '250', 'team')
    const section = await told({
      span: { from: third, until: addMonths(last, 1) },
      before: { from: first, until: second },
    })
    expect(column(section, 'costs-kinds', 'kind')).toEqual(['Hébergement', 'Équipe', 'Total'])
    expect(column(section, 'costs-kinds', 'sources')).toEqual(['Facture hosting', 'Facture team', ''])
    const [hosting, team, total] = column(section, 'costs-kinds', 'euros') as number[]
    expect(team).toBe(250)
    expect(hosting! + team!).toBeCloseTo(total!, 1)
    const [before, none, totalBefore] = column(section, 'costs-kinds', 'before') as (number | null)[]
    expect([none, totalBefore]).toEqual([null, before])
    expect(column(section, 'costs-ratios', 'before')[0]).toBeCloseTo(before! / 60, 2)
  })

  it('of a month that is partly paid for is told, said to be too low, and left out of the mean', async () => {
    await pays(first, addDays(second, -1), '300')
    await pays(addDays(second, 10), addDays(third, -1), '30')
    const section = await told()
    expect(column(section, 'costs-months', 'euros')).toEqual([300, 30, null])
    const [whole, part, none] = column(section, 'costs-months', 'covered') as number[]
    expect([whole, none]).toEqual([1, 0])
    expect(part).toBeGreaterThan(0.6)
    expect(part).toBeLessThan(0.7)
    expect(column(section, 'costs-ratios', 'euros')).toEqual([5, 7.5, 12.5])
    expect(section.notes.join('\n')).toMatch(/Aucun coût n’a été saisi pour \p{L}+ 20\d\d\./u)
    expect(section.notes.join('\n')).toMatch(/Un mois n’est couvert qu’en partie/)
    expect(section.headline?.replace(/\s/g, ' ')).toBe(
      'Les coûts saisis pour 2 mois sur 3, dont un en partie, font 330 € : sur un mois, 5 € par inscrit et par mois, 12,50 € par contributeur.',
    )
  })

  it('has no mean where no month is wholly paid for', async () => {
    await pays(second, second, '10')
    const section = await told()
    expect(section.headline?.replace(/\s/g, ' ')).toBe(
      'Les coûts saisis pour un mois sur 3, couvert en partie, font 10 €.',
    )
    expect(section.notes[0]).toMatch(/il n’y a pas de moyenne/)
    expect(column(section, 'costs-ratios', 'euros')).toEqual([null, null, null])
    const month = await told({ span: { from: second, until: third } })
    expect(month.headline?.replace(/\s/g, ' ')).toBe('Les coûts saisis pour une partie du mois font 10 €.')
  })

  it('is that of the platform, whomever the report speaks of', async () => {
    await pays(first, addDays(addMonths(last, 1), -1), '1000')
    const whole = await told()
    const ofMinistry = await told({ ministry: { id: world.culture, name: 'Culture' } })
    expect(ofMinistry.tables).toEqual(whole.tables)
    expect(ofMinistry.notes.join()).toMatch(/ceux de toute la plateforme/)
    expect(whole.notes.join()).not.toMatch(/ceux de toute la plateforme/)
  })

  it('never tells by a division how many people may not be told of', async () => {
    const at = { month: new Date(third) }
    const { report } = await db.adoptionMonth.findUniqueOrThrow({ where: at })
    const shown = Object.entries(report as object).filter(([id]) => !id.startsWith('contributing'))
    await db.adoptionMonth.update({ where: at, data: { report: Object.fromEntries(shown) } })
    await pays(first, addDays(addMonths(last, 1), -1), '1000')
    const section = await told()
    await db.adoptionMonth.update({ where: at, data: { report: report as object } })
    expect(column(section, 'costs-months', 'contributing').at(-1)).toEqual({ hidden: true })
    expect(typeof column(section, 'costs-months', 'active').at(-1)).toBe('number')
    // The three means are those of the same months.
    expect(section.notes[0]).toMatch(/sur 2\smois/)
    expect(section.headline).toMatch(/^La période a coûté 1\s000\s€\s: en moyenne sur 2\smois, /)
    expect(column(section, 'costs-ratios', 'people')).toEqual([60, 40, 24])
  })
})
