import type { Formatters, Translate } from '@/lib/i18n'
import type { Told } from '../queries'
import { saidOutcome } from './words'

/** What a deployment gives at its end, in one sentence; what is not known is left out of it. */
export function headline(
  { scenario, simulated }: Told,
  t: Translate<'simulator'>,
  format: Formatters,
): string {
  const parts = (['members', 'active', 'contributing', 'communities'] as const).flatMap((outcome) => {
    const band = simulated.bands[outcome]?.at(-1)
    if (!band) return []
    const said = (value: number) => saidOutcome(outcome, value, { t, format, digits: 2 })
    return [t(`result.${outcome}`, { low: said(band.low), high: said(band.high) })]
  })
  const { agents, months } = scenario.inputs.plan
  return t('result.headline', {
    agents,
    months,
    what: parts.length === 0 ? t('result.nothing') : parts.join(', '),
  })
}
