import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { Subnav } from '@/lib/ui/navigation'
import { outcomes, type Outcome } from '../model/path'
import type { Told } from '../queries'
import { drawnAs } from './drawn'
import { saidOutcome } from './words'

interface OutcomeChartProps {
  told: Told
  outcome: Outcome
  path: string
  address: Asked
}

/** One outcome month by month, in the band that holds it eight times in ten. */
export async function OutcomeChart({ told, outcome, path, address }: OutcomeChartProps) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const bands = told.simulated.bands[outcome]
  const last = bands?.at(-1)
  const said = (value: number) => saidOutcome(outcome, value, { t, format })
  return (
    <>
      <OutcomeNav {...{ outcome, path, address }} />
      {bands && last ? (
        <TrendChart
          headline={t('result.chart', {
            outcome: t(`outcome.${outcome}`),
            months: bands.length,
            ...{ middle: said(last.middle), low: said(last.low), high: said(last.high) },
          })}
          title={t(`outcomeLong.${outcome}`)}
          series={[{ key: 'middle', label: t('result.middle') }]}
          points={bands.map(({ low, middle, high }, month) => ({
            label: t('result.monthNumber', { number: month + 1 }),
            short: String(month + 1),
            values: { middle: drawnAs(outcome, middle) },
            norm: { low: drawnAs(outcome, low), high: drawnAs(outcome, high) },
          }))}
          pointHeader={t('result.month')}
          normLabel={t('result.band')}
        />
      ) : (
        <p>{t('result.unknown')}</p>
      )}
    </>
  )
}

/** Which outcome is drawn, each its address. */
export async function OutcomeNav({ outcome, path, address }: Omit<OutcomeChartProps, 'told'>) {
  const t = await translator('simulator')
  return (
    <Subnav
      label={t('result.show')}
      tabs={outcomes.map((each) => ({
        label: t(`outcome.${each}`),
        href: `${addressWith(path, address, { montre: each })}#resultats`,
        current: each === outcome,
      }))}
    />
  )
}
