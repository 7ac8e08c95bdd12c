import { IntervalPlot } from '@/lib/ui/charts/IntervalPlot'
import { DataTable } from '@/lib/ui/DataTable'
import type { Uptake } from '../queries/uptake'
import type { UptakeWords } from './UptakeView'

type OrderJudgedProps = { order: Uptake['order'] } & UptakeWords

/** What the order learnt from adoptions brings, beside what a fixed one would have brought. */
export function OrderJudged({ order: { seen, fixed, gain, without }, t, format }: OrderJudgedProps) {
  return (
    <section className="os-reading" aria-labelledby="ordre">
      <h2 id="ordre">{t('order.title')}</h2>
      <p>{t('order.how')}</p>
      {seen && fixed && gain ? said(seen, fixed, gain) : <p>{t('order.none')}</p>}
      <p className="os-meta">{t('order.clustered')}</p>
      <p className="os-meta">{t('order.without', { count: without })}</p>
    </section>
  )

  type Value = NonNullable<Uptake['order']['seen']>
  function said(learnt: Value, usual: Value, difference: Value) {
    const figure = (value: number) => format.number(value, 3)
    const verdict = difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'unclear'
    const words = {
      low: figure(difference.low),
      value: figure(difference.value),
      high: figure(difference.high),
    }
    const sentence = t('order.sentence', { ...words, verdict: t(`order.${verdict}`) })
    const rows = [
      [t('order.learnt'), learnt],
      [t('order.fixed'), usual],
      [t('order.gain'), difference],
    ] as const
    return (
      <>
        <p>
          <strong>{sentence}</strong>
        </p>
        <IntervalPlot
          label={sentence}
          low={difference.low}
          value={difference.value}
          high={difference.high}
          said={{ ...words, zero: t('order.zero') }}
        />
        <DataTable
          dense
          prose
          caption={t('order.caption', { count: learnt.occasions, communities: learnt.communities })}
          rows={[...rows]}
          rowKey={([name]) => name}
          columns={[
            { key: 'order', header: t('order.order'), rowHeader: true, cell: ([name]) => name },
            { key: 'value', header: t('order.value'), numeric: true, cell: ([, { value }]) => figure(value) },
            {
              key: 'interval',
              header: t('order.interval'),
              numeric: true,
              cell: ([, { low, high }]) => t('order.fromTo', { low: figure(low), high: figure(high) }),
            },
          ]}
        />
      </>
    )
  }
}
