import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type z } from 'zod'
import { Mistake } from '@/lib/auth'
import { closeDatabase, db, newId } from '@/lib/db'
import { costToChange, enteredData, headcountToChange } from '@/lib/reports'
import {
  changeCost,
  changeHeadcount,
  enterCost,
  enterHeadcount,
  removeCost,
  removeHeadcount,
  restoreCost,
  restoreHeadcount,
} from '@/lib/reports/entered/commands'
import { byKind, costsTouching } from '@/lib/reports/entered/costs'
import { headcountsAt } from '@/lib/reports/entered/headcounts'
import { ChangeCost, ChangeHeadcount, EnterCost, EnterHeadcount } from '@/lib/reports/entered/schema'
import type { Person } from '@/lib/policy'
import { addDays, parisDay } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { entered } from './entered'

let world: World
let ada: Person
const now = new Date()

beforeAll(async () => {
  world = await makeWorld()
  ada = await world.as('ada')
})
beforeEach(async () => {
  await db.reportCost.deleteMany()
  await db.reportHeadcount.deleteMany()
})
afterAll(closeDatabase)

const cost = (changes: Record<string, string> = {}) =>
  EnterCost.parse({ newId: newId(), ...entered(world).cost, ...changes })
const headcount = (changes: Record<string, string> = {}) =>
  EnterHeadcount.parse({ newId: newId(), ...entered(world).headcount, ...changes })
const audited = async (subjectId: string) =>
  (await db.audit.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ action }) => action)
const shown = (setAside = {}) => enteredData(ada, setAside, now)

/** Where a form is refused, and why. */
const refused = (schema: z.ZodType, fields: Record<string, unknown>) => {
  const { error } = schema.safeParse({ newId: newId(), ...fields })
  return error?.issues.map(({ path, message }) => [
    path.join('.'),
    message.replace('reportAhead.mistake.', ''),
  ])
}

describe('a cost', () => {
  it('is entered by DINUM alone, once however often its form is sent', async () => {
    const form = cost()
    for (const name of ['max', 'ann'] as const)
      await expect(enterCost(await world.as(name), form)).rejects.toThrow()
    const [{ id }, again] = await Promise.all([enterCost(ada, form), enterCost(ada, form)])
    expect(again.id).toBe(id)
    expect(await audited(id)).toEqual(['cost.enter'])
    expect((await shown()).costs).toMatchObject([
      {
        id,
        kind: 'hosting',
        euros: 12_000.5,
        from: '2026-01-01',
        until: '2026-12-31',
        enteredBy: 'Ada Martin',
      },
    ])
    await expect(enteredData(await world.as('max'), {}, now)).rejects.toThrow()
  })

  it('is refused with its reason beside the field', () => {
    const typed = entered(world).cost
    const wrong: [Record<string, string>, string[]][] = [
      [{ euros: '-5' }, ['euros', 'notPositive']],
      [{ euros: '0' }, ['euros', 'notPositive']],
      [{ euros: 'mille' }, ['euros', 'noEuros']],
      [{ euros: '' }, ['euros', 'noEuros']],
      // Twelve thousand, or twelve euros? Nobody knows.
      [{ euros: '12.000' }, ['euros', 'noEuros']],
      [{ euros: '2 000 000 000' }, ['euros', 'tooMuch']],
      [{ from: '2026-12-31', until: '2026-01-01' }, ['until', 'reversed']],
      [{ until: '2050-01-01' }, ['until', 'tooLongSpan']],
      [{ from: '31/12/2026' }, ['from', 'noDay']],
      [{ source: '  ' }, ['source', 'noSource']],
      [{ kind: 'chauffage' }, ['kind', 'noKind']],
    ]
    for (const [change, why] of wrong) expect(refused(EnterCost, { ...typed, ...change })).toEqual([why])
    for (const euros of ['12 400', '12 400,5 €', '0,01'])
      expect(refused(EnterCost, { ...typed, euros })).toBeUndefined()
  })

  it('changes, with what it was in the journal; the same again leaves no trace', async () => {
    const { id } = await enterCost(ada, cost())
    const form = ChangeCost.parse({ costId: id, ...entered(world).cost, euros: '15 000', kind: 'team' })
    await Promise.all([changeCost(ada, form), changeCost(ada, form)])
    expect(await costToChange(ada, id)).toMatchObject({ kind: 'team', euros: 15_000 })
    const [, changed, ...more] = await db.audit.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(changed).toMatchObject({
      action: 'cost.change',
      before: { euros: 12_000.5 },
      after: { euros: 15_000 },
    })
    expect(more).toEqual([])
    await expect(changeCost(await world.as('max'), form)).rejects.toThrow()
  })

  it('is taken away and comes back; what is taken away does not change', async () => {
    const { id } = await enterCost(ada, cost())
    const one = { costId: id }
    await expect(removeCost(await world.as('max'), one)).rejects.toThrow()
    await Promise.all([removeCost(ada, one), removeCost(ada, one)])
    expect(await shown({ costId: id })).toMatchObject({ costs: [], removedCost: { id, euros: 12_000.5 } })
    expect(await costsTouching({ from: '2026-01-01', until: '2027-01-01' })).toEqual([])
    await expect(costToChange(ada, id)).rejects.toThrow()
    await expect(changeCost(ada, ChangeCost.parse({ ...one, ...entered(world).cost }))).rejects.toThrow(
      Mistake,
    )
    await restoreCost(ada, one)
    await restoreCost(ada, one)
    expect(await shown({ costId: id })).toMatchObject({ costs: [{ id }], removedCost: null })
    expect(await audited(id)).toEqual(['cost.enter', 'cost.remove', 'cost.restore'])
  })

  it('counts for the days of a span that it pays for, with its source', async () => {
    await enterCost(ada, cost({ euros: '36 500', source: 'Marché A' }))
    await enterCost(ada, cost({ euros: '31', from: '2026-01-01', until: '2026-01-31', source: 'Facture B' }))
    await enterCost(ada, cost({ euros: '99', from: '2027-01-01', until: '2027-01-31' }))
    await enterCost(
      ada,
      cost({ kind: 'team', euros: '5000', from: '2025-12-31', until: '2026-01-01', source: 'Paie RH' }),
    )
    const span = { from: '2026-01-01', until: '2026-01-11' }
    expect(byKind(await costsTouching(span), span)).toEqual([
      { kind: 'team', euros: 2500, sources: ['Paie RH'] },
      { kind: 'hosting', euros: 1000 + 10, sources: ['Marché A', 'Facture B'] },
    ])
  })
})

describe('a headcount', () => {
  it('is the last one known on a day; of two on one day, the one entered last', async () => {
    const { culture, ecologie } = world
    await enterHeadcount(ada, headcount({ people: '20 000', countedOn: '2024-12-31', source: 'Ancien' }))
    await enterHeadcount(ada, headcount({ people: '24 000', source: 'Bilan social' }))
    const { id } = await enterHeadcount(ada, headcount({ people: '24 500', source: 'Corrigé' }))
    expect(await headcountsAt('2024-12-30')).toEqual(new Map())
    expect((await headcountsAt('2025-12-30')).get(culture)).toEqual({
      people: 20_000,
      source: 'Ancien',
      on: '2024-12-31',
    })
    expect((await headcountsAt('2025-12-31')).get(culture)).toMatchObject({
      people: 24_500,
      source: 'Corrigé',
    })
    expect((await headcountsAt('2026-06-01')).has(ecologie)).toBe(false)
    expect((await shown()).uncounted).toEqual(['Ministère de la Transition écologique'])

    await removeHeadcount(ada, { headcountId: id })
    expect((await headcountsAt('2026-06-01')).get(culture)).toMatchObject({ people: 24_000 })
    expect((await shown({ headcountId: id })).removedHeadcount).toMatchObject({ people: 24_500 })
    await restoreHeadcount(ada, { headcountId: id })
    expect((await headcountsAt('2026-06-01')).get(culture)).toMatchObject({ people: 24_500 })
    expect(await audited(id)).toEqual(['headcount.enter', 'headcount.remove', 'headcount.restore'])
  })

  it('is of a ministry that exists, on a day that has come, by DINUM alone', async () => {
    const tomorrow = addDays(parisDay(now), 1)
    await expect(enterHeadcount(ada, headcount({ countedOn: tomorrow }))).rejects.toMatchObject({
      options: { field: 'countedOn' },
    })
    await expect(enterHeadcount(ada, headcount({ ministryId: newId() }))).rejects.toMatchObject({
      options: { field: 'ministryId' },
    })
    await expect(enterHeadcount(await world.as('max'), headcount())).rejects.toThrow()
    const typed = entered(world).headcount
    for (const people of ['0', '-3', '12,5', 'beaucoup', ''])
      expect(refused(EnterHeadcount, { ...typed, people })).toEqual([['people', 'noPeople']])
    expect(refused(EnterHeadcount, { ...typed, source: '' })).toEqual([['source', 'noSource']])
    expect(await db.reportHeadcount.count()).toBe(0)
  })

  it('changes; sent twice it is entered once', async () => {
    const form = headcount()
    const [{ id }] = await Promise.all([enterHeadcount(ada, form), enterHeadcount(ada, form)])
    expect(await db.reportHeadcount.count()).toBe(1)
    const change = ChangeHeadcount.parse({ headcountId: id, ...entered(world).headcount, people: '25000' })
    await changeHeadcount(ada, change)
    expect((await headcountToChange(ada, id)).headcount).toMatchObject({ people: 25_000 })
    await expect(changeHeadcount(await world.as('ann'), change)).rejects.toThrow()
    await expect(removeHeadcount(ada, { headcountId: newId() })).rejects.toThrow()
  })
})
