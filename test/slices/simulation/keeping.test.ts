import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Mistake } from '@/lib/auth'
import { closeDatabase, db } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { can, NotFound } from '@/lib/policy'
import { compared, keptScenario, simulationTable, simulator, toldInAFile } from '@/lib/simulation'
import {
  deleteScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
  shareScenario,
} from '@/lib/simulation/commands'
import { forgetDeleted } from '@/lib/simulation/forget'
import { keptFor } from '@/lib/simulation/held'
import { measure, sharePiece } from '@/lib/simulation/model/measured'
import { measuredKeys, ratesVersion } from '@/lib/simulation/model/rates'
import { makeWorld, PEOPLE, type Persona, type World } from '../../world'

let world: World
const asked = 'agents=100+000&mois=6&rythme=once&activite=25&activite-source=Enqu%C3%AAte&prix-invite=2,5'
const address = Object.fromEntries(new URLSearchParams(asked))

/** Half of those invited register; of the rest nothing is known. */
async function halfRegister(month: string, yes = 50) {
  const none = Object.fromEntries(measuredKeys.map((key) => [key, null]))
  const rates = { ...none, registration: measure('share', sharePiece(yes, 100), []) }
  const at = new Date()
  await db.simulationRates.create({
    data: { month: new Date(month), version: ratesVersion, rates: { accounts: 100, rates, shape: 0.5 }, at },
  })
}

beforeAll(async () => {
  world = await makeWorld()
  await halfRegister('2026-01-01')
})
afterAll(closeDatabase)

const save = async (persona: 'ada' | 'max', title = 'Tous les ministères') =>
  (await saveScenario(await world.as(persona), { title, asked })).id
const readBy = async (persona: Persona, id: string) => keptScenario(await world.as(persona), id)

describe('a simulation', () => {
  test('is for DINUM and administrators of ministries', async () => {
    for (const persona of [...PEOPLE, 'nobody'] as const) {
      const asking = simulator(await world.as(persona), {})
      if (['ada', 'max'].includes(persona)) expect((await asking).told).not.toBeNull()
      else await expect(asking, persona).rejects.toThrow(NotFound)
    }
  })

  test('takes what is typed for what is measured, and says what it does not know', async () => {
    const { told } = await simulator(await world.as('ada'), address)
    const { plan, rates } = told!.scenario.inputs
    expect(plan).toEqual({ agents: 100_000, months: 6, pace: 'once', newMinistries: 1 })
    expect(rates.registration).toMatchObject({ value: 0.5, origin: 'measured' })
    expect(rates.activity).toMatchObject({ value: 0.25, origin: 'typed', source: 'Enquête' })
    expect(rates.perInvited).toMatchObject({ value: 2.5, origin: 'typed' })
    expect(told!.simulated.bands.communities).toBeNull()
    expect(told!.simulated.bands.members).toHaveLength(6)
  })

  test.each([
    ['agents=0', 'agents', 'noAgents'],
    ['agents=5800001', 'agents', 'tooManyAgents'],
    ['agents=-3', 'agents', 'noNumber'],
    ['agents=beaucoup', 'agents', 'noNumber'],
    ['agents=12,5', 'agents', 'noNumber'],
    ['mois=0', 'mois', 'noMonths'],
    ['mois=61', 'mois', 'tooManyMonths'],
    ['ministeres=nouveaux&combien=21', 'combien', 'noMinistries'],
    ['inscription=101', 'inscription', 'notAShare'],
    ['capacite=0', 'capacite', 'noCapacity'],
    ['minutes=9e9', 'minutes', 'noNumber'],
    ['pages=99999999999', 'pages', 'tooMuch'],
    // No wider one is ever drawn.
    ['pages-ecart=151', 'pages-ecart', 'tooMuch'],
  ])('%s is told beside its field, and nothing is simulated', async (typed, field, because) => {
    const asking = await world.as('ada')
    const found = await simulator(asking, Object.fromEntries(new URLSearchParams(typed)))
    expect(found.answered.wrong).toEqual({ [field]: because })
    expect(found.told).toBeNull()
    await expect(saveScenario(asking, { title: 'Faux', asked: typed })).rejects.toThrow(Mistake)
  })

  test('on an empty platform says that nothing is measured, and takes what is typed', async () => {
    await db.simulationRates.deleteMany()
    const ada = await world.as('ada')
    const { told } = await simulator(ada, { agents: '1000' })
    expect(told!.simulated.bands.members).toBeNull()
    const typed = await simulator(ada, { agents: '1000', inscription: '40' })
    expect(typed.told!.simulated.bands.members!.at(-1)!.middle).toBeGreaterThan(300)
    await halfRegister('2026-01-01')
  })
})

describe('a scenario', () => {
  test('gives the same figures when the rates have moved since', async () => {
    const id = await save('ada')
    const before = await readBy('ada', id)
    await halfRegister('2026-02-01', 90)
    expect(
      (await simulator(await world.as('ada'), address)).told!.scenario.inputs.rates.registration!.value,
    ).toBe(0.9)
    const after = await readBy('ada', id)
    expect(after.simulated).toEqual(before.simulated)
    expect(after.scenario.measuredOn).toBe('2026-01-01')
  })

  test('is one’s own; shared, it is read by those who simulate for the same people', async () => {
    const [platform, ministry] = [await save('ada', 'Plateforme'), await save('max', 'Culture')]
    await expect(readBy('max', platform)).rejects.toThrow(NotFound)
    await expect(readBy('ada', ministry)).rejects.toThrow(NotFound)
    await shareScenario(await world.as('ada'), { scenarioId: platform, wanted: 'oui' })
    await shareScenario(await world.as('max'), { scenarioId: ministry, wanted: 'oui' })
    // The platform is not what Max answers for; his ministry is what DINUM answers for, too.
    await expect(readBy('max', platform)).rejects.toThrow(NotFound)
    expect((await readBy('ada', ministry)).name).toBe('Culture')
    const ada = await world.as('ada')
    await expect(renameScenario(ada, { scenarioId: ministry, title: 'À moi' })).rejects.toThrow(NotFound)
    await expect(deleteScenario(ada, { scenarioId: ministry })).rejects.toThrow(NotFound)
    await shareScenario(await world.as('max'), { scenarioId: ministry, wanted: 'non' })
    await expect(readBy('ada', ministry)).rejects.toThrow(NotFound)
  })

  test('is listed for those who may read it, as the rule says', async () => {
    const rows = await db.simulation.findMany()
    for (const persona of PEOPLE) {
      const viewer = await world.as(persona)
      const listed = ['ada', 'max'].includes(persona) ? (await keptFor(viewer)).map(({ id }) => id) : []
      expect(listed.sort()).toEqual(
        rows
          .filter((row) => can(viewer, 'simulation.read', row))
          .map(({ id }) => id)
          .sort(),
      )
    }
  })

  test('is renamed, deleted, brought back, and gone after thirty days', async () => {
    const [ada, scenarioId] = [await world.as('ada'), await save('ada')]
    await renameScenario(ada, { scenarioId, title: 'Dix-huit mois' })
    await shareScenario(ada, { scenarioId, wanted: 'oui' })
    await deleteScenario(ada, { scenarioId })
    expect((await compared(ada, { s: [scenarioId] })).told).toEqual([])
    await restoreScenario(ada, { scenarioId })
    expect((await readBy('ada', scenarioId)).name).toBe('Dix-huit mois')
    await deleteScenario(ada, { scenarioId })
    const days = (count: number) => new Date(Date.now() + count * 86_400_000)
    await forgetDeleted(days(29))
    expect((await readBy('ada', scenarioId)).deletedAt).not.toBeNull()
    await forgetDeleted(days(31))
    await expect(readBy('ada', scenarioId)).rejects.toThrow(NotFound)
  })

  test('stands beside three others at most, in the order asked for', async () => {
    const ids = [await save('max', 'A'), await save('max', 'B'), await save('max', 'C')]
    const more = [await save('max', 'D'), await save('max', 'E')]
    const max = await world.as('max')
    const found = await compared(max, { s: [ids[2]!, ids[0]!, ids[2]!, 'nowhere'] })
    expect(found.told.map(({ name }) => name)).toEqual(['C', 'A'])
    const crowded = await compared(max, { s: [...ids, ...more] })
    expect([crowded.told.length, crowded.hadMore]).toEqual([4, true])
    expect((await compared(await world.as('ada'), { s: ids })).told).toEqual([])
  })

  test('kept before something else was assumed is read, and what can be read no more hides no other', async () => {
    const [max, id, spoilt] = [await world.as('max'), await save('max', 'Ancien'), await save('max', 'Perdu')]
    const { inputs } = await db.simulation.findUniqueOrThrow({ where: { id } })
    const { inputs: of, ...rest } = inputs as { inputs: { rates: Record<string, object> } }
    const { departures: _, ...rates } = of.rates
    await db.simulation.update({ where: { id }, data: { inputs: { ...rest, inputs: { ...of, rates } } } })
    await db.simulation.update({ where: { id: spoilt }, data: { inputs: { version: 1 } } })
    expect((await readBy('max', id)).scenario.inputs.rates).toMatchObject({
      ...{ departures: null, activity: { value: 0.25 } },
    })
    const listed = (await keptFor(max)).map(({ name }) => name)
    expect(listed).toContain('Ancien')
    expect(listed).not.toContain('Perdu')
    await expect(readBy('max', spoilt)).rejects.toThrow(NotFound)
  })

  test('says how many agents in how many months, one or more', () => {
    const t = translatorIn('fr', 'simulator')
    expect(t('kept.planSaid', { agents: 1, months: 1 })).toBe('1 agent en un mois')
    expect(t('kept.planSaid', { agents: 2000, months: 6 })).toMatch(/^2\s000 agents en 6 mois$/)
  })

  test('leaves as a file, month by month, and with its assumptions', async () => {
    const ada = await world.as('ada')
    const told = await toldInAFile(ada, { scenario: await save('ada', 'Six mois') })
    const months = simulationTable(told, {}, 'fr')
    expect(months.title).toBe('Six mois')
    expect(months.header.slice(0, 5)).toEqual([
      ...['Mois', 'Agents invités'],
      ...['Membres, bas', 'Membres, milieu', 'Membres, haut'],
    ])
    const { low, middle, high } = told.simulated.bands.members!.at(-1)!
    const [month, invited, ...figures] = months.rows.at(-1)!
    expect([month, invited]).toEqual([6, 100_000])
    for (const [place, value] of [low, middle, high].entries())
      expect(Math.abs(Number(figures[place]) / value - 1)).toBeLessThan(1e-5)
    const { rows } = simulationTable(told, { quoi: 'hypotheses' }, 'fr')
    expect(rows.find(([name]) => String(name).startsWith('Activité'))!.slice(1)).toEqual([
      ...[0.25, 'part de 1', 30, 'saisi, écart supposé', 'Enquête'],
    ])
    // One ministry, whose name nobody knows, shows no spread between ministries.
    expect(rows.find(([name]) => String(name).startsWith('Inscription'))!.at(4)).toBe('mesuré, écart supposé')
    await expect(toldInAFile(ada, { agents: '0' })).rejects.toThrow(Mistake)
  })
})
