import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { assumptionKeys, assumptions } from '../model/assumptions'
import { spreadOf } from '../model/draw'
import type { Scenario } from '../model/scenario'
import { saidOrigin, saidSource, saidValue } from './words'

/** What a scenario takes, each with how far off it may be and who says so. */
export async function AssumptionsTable({ scenario }: { scenario: Scenario }) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const { inputs } = scenario
  const rows = assumptionKeys.flatMap((key) => {
    const rate = inputs.rates[key]
    return rate ? [{ key, rate }] : []
  })
  return (
    <DataTable
      dense
      prose
      caption={t('scenario.assumptions')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'assumption',
          header: t('scenario.assumption'),
          rowHeader: true,
          cell: ({ key }) => (
            <>
              {t(`assumptions.${key}.name`)}
              <span className="fr-hint-text">{t(`assumptions.${key}.hint`)}</span>
            </>
          ),
        },
        {
          key: 'value',
          header: t('scenario.valueAndSpread'),
          numeric: true,
          cell: ({ key, rate }) =>
            `${saidValue(key, rate.value, t, format)} ±\u00a0${format.percent(spreadOf(assumptions[key].is, rate, inputs.plan.newMinistries))}`,
        },
        {
          key: 'origin',
          header: t('scenario.originHeader'),
          cell: ({ key, rate }) => saidOrigin(key, rate, scenario, t),
        },
        {
          key: 'source',
          header: t('scenario.sourceHeader'),
          cell: ({ key, rate }) => saidSource(key, rate, t) || '–',
        },
      ]}
    />
  )
}
