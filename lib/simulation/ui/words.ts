import type { Formatters, Translate } from '@/lib/i18n'
import { assumptions, worth, type AssumptionKey } from '../model/assumptions'
import type { Outcome } from '../model/path'
import { spreadFrom, type Rate } from '../model/rate'
import type { Scenario } from '../model/scenario'

type Words = Translate<'simulator'>

/** Three digits that mean something: nobody knows the others. */
const rounded = (value: number, digits: number) => Number(value.toPrecision(digits))

/** An outcome as a reader says it: «38 400», «1,3 ETP», «2,4 To», «12 400 €». */
export function saidOutcome(
  outcome: Outcome,
  value: number,
  { t, format, digits = 3 }: { t: Words; format: Formatters; digits?: 2 | 3 },
): string {
  const near = rounded(value, digits)
  if (outcome === 'storage') return format.bytes(Math.round(near))
  if (outcome === 'moderators')
    return t('result.fte', { count: format.number(near, near < 1 ? 2 : near < 10 ? 1 : 0) })
  const count = format.number(near)
  return outcome === 'euros' ? t('result.euros', { count }) : count
}

/** An assumption in the unit it is typed in: «38,2 %», «0,4», «12 Mo». */
export function saidValue(key: AssumptionKey, value: number, t: Words, format: Formatters): string {
  const { typedAs } = assumptions[key]
  if (typedAs === 'megabytes') return format.bytes(Math.round(value))
  const typed = rounded(value / worth[typedAs], 3)
  const number = format.number(typed, typed < 1 ? 3 : typed < 100 ? 1 : 0)
  const unit = t(`unit.${typedAs}`)
  return unit === '' ? number : `${number}\u00a0${unit}`
}

/** Where it comes from, in a few words. */
export const saidSource = (key: AssumptionKey, { origin, source }: Rate, t: Words): string =>
  source || (origin === 'usual' ? t(`assumptions.${key}.usual`) : '')

/** «mesuré», «mesuré, écart supposé», «saisi»: who says the value, and how far off it may be where that is somebody else. */
export function saidOrigin(key: AssumptionKey, rate: Rate, { typed, inputs }: Scenario, t: Words): string {
  const spread = spreadFrom(rate, typed[key], inputs.plan.newMinistries)
  const origin = t(`origin.${rate.origin}`)
  return spread === rate.origin || spread === 'measured'
    ? origin
    : `${origin}, ${t(`spreadOrigin.${spread}`)}`
}
