import { setImmediate } from 'node:timers/promises'
import { Mistake } from '@/lib/auth'
import { authorize, authorizePlatform, type Viewer } from '@/lib/policy'
import { one, type Asked } from '@/lib/ui/address'
import { outcomeAsked, simulationAsked, type Answered } from './asked'
import { keptFor, keptOne, type Kept } from './held'
import { lastMeasured } from './measured'
import type { Outcome } from './model/path'
import { scenarioOf, type Scenario } from './model/scenario'
import { simulate, type Simulated } from './model/simulate'
import { MOST_COMPARED } from './schema'

/** A scenario, and what it gives. */
export interface Told {
  scenario: Scenario
  simulated: Simulated
}

const tell = (scenario: Scenario): Told => ({ scenario, simulated: simulate(scenario.inputs) })

export interface Simulator {
  answered: Answered
  /** With nothing typed: what is measured here, and what is usual. */
  known: Scenario
  /** null: something asked for is wrong. */
  told: Told | null
  outcome: Outcome
  kept: Kept[]
}

/** What an address asks for, on the rates measured last; with the scenarios one may read. */
export async function simulator(viewer: Viewer, address: Asked): Promise<Simulator> {
  authorizePlatform(viewer, 'simulation.make')
  const answered = simulationAsked(address)
  const [measured, kept] = await Promise.all([lastMeasured(), keptFor(viewer)])
  const plan = answered.asked?.plan ?? { agents: 1, months: 1, pace: 'even', newMinistries: 1 }
  return {
    ...{ answered, kept, outcome: outcomeAsked(address) },
    known: scenarioOf(plan, {}, measured),
    told: answered.asked && tell(scenarioOf(plan, answered.asked.typed, measured)),
  }
}

export type KeptTold = Kept & Told

/** A scenario that was kept: the figures of that day. */
export async function keptScenario(viewer: Viewer, id: string): Promise<KeptTold> {
  const kept = await keptOne(viewer, id)
  authorize(viewer, 'simulation.read', kept)
  return { ...kept, ...tell(kept.scenario) }
}

/** What its page is called, before anything is simulated. */
export async function scenarioName(viewer: Viewer, id: string): Promise<string> {
  const kept = await keptOne(viewer, id)
  authorize(viewer, 'simulation.read', kept)
  return kept.name
}

/** Scenarios side by side, in the order asked for; those that cannot be read are left out. */
export async function compared(
  viewer: Viewer,
  address: Asked,
): Promise<{ told: KeptTold[]; outcome: Outcome; hadMore: boolean }> {
  authorizePlatform(viewer, 'simulation.make')
  const asked = [address.s ?? []].flat()
  const kept = await keptFor(viewer, asked.filter(isKey))
  const here = kept.filter(({ deletedAt }) => deletedAt === null)
  const chosen = [...new Set(asked)].flatMap((id) => here.find((each) => each.id === id) ?? [])
  const told: KeptTold[] = []
  for (const each of chosen.slice(0, MOST_COMPARED)) {
    told.push({ ...each, ...tell(each.scenario) })
    // Each takes a fifth of a second: whoever waits for another page gets it in between.
    await setImmediate()
  }
  return {
    told,
    outcome: outcomeAsked(address),
    hadMore: chosen.length > MOST_COMPARED,
  }
}

const isKey = (text: string) => /^[0-9a-f-]{36}$/i.test(text)

/**
 * What a file is asked of: `?scenario=…`, or a simulation that was not kept.
 * @throws Mistake when something asked for is wrong
 */
export async function toldInAFile(viewer: Viewer, address: Asked): Promise<Told & { name: string | null }> {
  authorizePlatform(viewer, 'simulation.make')
  const id = one(address, 'scenario')
  if (id !== undefined) return keptScenario(viewer, id)
  const { asked } = simulationAsked(address)
  if (!asked) throw new Mistake('simulator.mistake.wrong')
  return { ...tell(scenarioOf(asked.plan, asked.typed, await lastMeasured())), name: null }
}
