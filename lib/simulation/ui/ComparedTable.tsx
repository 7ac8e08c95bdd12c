import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { outcomes } from '../model/path'
import type { KeptTold } from '../queries'
import { letterOf } from './drawn'
import { saidOutcome } from './words'

/** One row a question, one column a scenario. */
export async function ComparedTable({ told }: { told: KeptTold[] }) {
  const [t, format] = await Promise.all([translator('simulator'), formatters()])
  const asked = [
    { key: 'agents', said: ({ agents }: Plan) => format.number(agents) },
    { key: 'months', said: ({ months }: Plan) => t('compare.monthsSaid', { count: months }) },
    { key: 'pace', said: ({ pace }: Plan) => t(`form.paces.${pace}`) },
    {
      key: 'where',
      said: ({ newMinistries: count }: Plan) =>
        count === 0 ? t('compare.whereHere') : t('compare.whereNew', { count }),
    },
  ] as const
  const rows = [
    ...asked.map(({ key, said }) => ({
      key: key as string,
      name: t(`compare.${key}`),
      cell: ({ scenario }: KeptTold) => <>{said(scenario.inputs.plan)}</>,
    })),
    ...outcomes.map((outcome) => ({
      key: outcome as string,
      name: t(`outcome.${outcome}`),
      cell: ({ simulated }: KeptTold) => {
        const band = simulated.bands[outcome]?.at(-1)
        if (!band) return <>{t('result.unknownShort')}</>
        const said = (value: number) => saidOutcome(outcome, value, { t, format })
        return (
          <>
            <b>{said(band.middle)}</b>
            <span className="fr-hint-text">
              {t('compare.range', { low: said(band.low), high: said(band.high) })}
            </span>
          </>
        )
      },
    })),
  ]
  return (
    <DataTable
      caption={t('compare.caption')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', header: t('result.what'), rowHeader: true, cell: ({ name }) => name },
        ...told.map((each, place) => ({
          key: each.id,
          header: (
            <>
              {letterOf(place)} <a href={`/bilans/simulateur/${each.id}`}>{each.name}</a>
            </>
          ),
          numeric: true,
          cell: ({ cell }: (typeof rows)[number]) => cell(each),
        })),
      ]}
    />
  )
}

type Plan = KeptTold['scenario']['inputs']['plan']
