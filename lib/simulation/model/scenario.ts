import { z } from 'zod'
import { isDay } from '@/lib/time'
import { assumptionKeys, type AssumptionKey } from './assumptions'
import { Plan } from './plan'
import { rateOf, type Typed } from './rate'
import { measuredKeys, type MeasuredKey, type MeasuredRates } from './rates'
import { simulationVersion, type Inputs } from './simulate'
import { USUAL_SHAPE } from './survival'

const Between = z.object({
  ministries: z.number().nullable(),
  freedom: z.number(),
  ...{ variance: z.number(), noise: z.number(), concentration: z.number() },
})
const Rate = z.object({
  ...{ value: z.number(), error: z.number(), source: z.string(), between: Between.nullable() },
  origin: z.enum(['measured', 'typed', 'usual']),
})
const TypedRate = z.object({
  value: z.number().nullable(),
  spread: z.number().nullable(),
  source: z.string(),
}) satisfies z.ZodType<Typed>

/** What was assumed later is not known of a scenario that was kept before. */
const withAll = (kept: Partial<KeptRates>) =>
  Object.fromEntries(assumptionKeys.map((key) => [key, kept[key] ?? null])) as KeptRates
type KeptRates = Record<AssumptionKey, z.output<typeof Rate> | null>

/** What is kept of a scenario: enough to say it again, and to fill the form it came from. */
export const Scenario = z.object({
  version: z.string(),
  /** The month before which the rates were measured; null: none was. */
  measuredOn: z.string().refine(isDay).nullable(),
  accounts: z.number().nullable(),
  inputs: z.object({
    plan: Plan,
    rates: z.partialRecord(z.enum(assumptionKeys), Rate.nullable()).transform(withAll),
    shape: z.number(),
  }) satisfies z.ZodType<Inputs>,
  /** Only what was typed. */
  typed: z.partialRecord(z.enum(assumptionKeys), TypedRate),
})
export type Scenario = z.output<typeof Scenario>

const nothingTyped: Typed = { value: null, spread: null, source: '' }

const isMeasured = (key: AssumptionKey): key is MeasuredKey =>
  (measuredKeys as readonly AssumptionKey[]).includes(key)

/** What was asked, on the rates that are known that day. */
export function scenarioOf(
  plan: Plan,
  typed: Scenario['typed'],
  measured: (MeasuredRates & { month: string }) | null,
): Scenario {
  const rates = Object.fromEntries(
    assumptionKeys.map((key) => [
      key,
      rateOf(key, (isMeasured(key) && measured?.rates[key]) || null, typed[key] ?? nothingTyped),
    ]),
  ) as Inputs['rates']
  return {
    ...{ version: simulationVersion, typed },
    measuredOn: measured?.month ?? null,
    accounts: measured?.accounts ?? null,
    inputs: { plan, rates, shape: measured?.shape ?? USUAL_SHAPE },
  }
}
