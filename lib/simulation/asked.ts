import { one, type Asked } from '@/lib/ui/address'
import { oneLine } from '@/lib/ui/typed'
import { assumptionKeys, assumptions, worth, type AssumptionKey } from './model/assumptions'
import { MOST_OF_AN_AMOUNT } from './model/draw'
import { outcomes, type Outcome } from './model/path'
import { MOST_AGENTS, MOST_MINISTRIES, MOST_MONTHS, paces, type Plan } from './model/plan'
import type { Typed } from './model/rate'
import type { Scenario } from './model/scenario'
import { parameters } from './parameters'

/** What is wrong with a field, as a key of the catalogue. */
export type WrongBecause =
  | 'noAgents'
  | 'tooManyAgents'
  | 'noMonths'
  | 'tooManyMonths'
  | 'noMinistries'
  | 'noNumber'
  | 'notAShare'
  | 'tooMuch'
  | 'noCapacity'
  | 'longSource'

export interface Answered {
  /** As they were typed, by parameter; or what is proposed first. */
  fields: Record<string, string>
  /** By parameter. */
  wrong: Record<string, WrongBecause>
  /** null: something is wrong. */
  asked: { plan: Plan; typed: Scenario['typed'] } | null
}

const proposed = { agents: '10000', mois: '12', rythme: 'even', ministeres: 'nouveaux', combien: '1' }
const MOST = 1e9
const MOST_SOURCE = 200

/** What an address asks for: `?agents=100000&mois=18&activite=25`. A whole number may be typed in groups of three. */
export function simulationAsked(address: Asked): Answered {
  const wrong: Answered['wrong'] = {}
  const fields: Answered['fields'] = {}
  const text = (name: string, usual = '') => (fields[name] = (one(address, name) ?? usual).trim())
  const refuse = (name: string, because: WrongBecause) => {
    wrong[name] = because
    return null
  }
  const whole = (name: keyof typeof proposed, most: number, none: WrongBecause, tooMany: WrongBecause) => {
    const value = numberFrom(text(name, proposed[name]))
    if (value === null || !Number.isInteger(value)) return refuse(name, 'noNumber')
    if (value < 1) return refuse(name, none)
    return value > most ? refuse(name, tooMany) : value
  }
  const within = (name: string, scale: number, most: number, tooMuch: WrongBecause) => {
    const typed = text(name)
    if (typed === '') return null
    const value = numberFrom(typed)
    if (value === null) return refuse(name, 'noNumber')
    return value * scale > most ? refuse(name, tooMuch) : value * scale
  }
  const typedOf = (key: AssumptionKey): Typed => {
    const { is, typedAs } = assumptions[key]
    const { value: name, spread, source } = parameters[key]
    const value =
      is === 'share'
        ? within(name, worth[typedAs], 1, 'notAShare')
        : within(name, worth[typedAs], MOST * worth[typedAs], 'tooMuch')
    if (key === 'capacity' && value === 0) refuse(name, 'noCapacity')
    const said = oneLine(text(source))
    if (said.length > MOST_SOURCE) refuse(source, 'longSource')
    return { value, spread: within(spread, 0.01, MOST_OF_AN_AMOUNT, 'tooMuch'), source: said }
  }
  const agents = whole('agents', MOST_AGENTS, 'noAgents', 'tooManyAgents')
  const months = whole('mois', MOST_MONTHS, 'noMonths', 'tooManyMonths')
  const pace = paces.find((each) => each === text('rythme', proposed.rythme)) ?? 'even'
  const areNew = text('ministeres', proposed.ministeres) !== 'ici'
  const count = areNew ? whole('combien', MOST_MINISTRIES, 'noMinistries', 'noMinistries') : 0
  const typed: Scenario['typed'] = {}
  for (const key of assumptionKeys) {
    const found = typedOf(key)
    if (found.value !== null || found.spread !== null || found.source !== '') typed[key] = found
  }
  const isWhole = Object.keys(wrong).length === 0 && agents !== null && months !== null && count !== null
  return {
    ...{ fields, wrong },
    asked: isWhole ? { plan: { agents, months, pace, newMinistries: count }, typed } : null,
  }
}

/** «100 000», «12,5»; null: no number, or one below zero. */
function numberFrom(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

/** `?montre=storage`: which outcome is drawn. */
export const outcomeAsked = (address: Asked): Outcome =>
  outcomes.find((outcome) => outcome === one(address, 'montre')) ?? 'members'
