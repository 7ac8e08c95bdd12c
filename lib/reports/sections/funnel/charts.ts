import type { Chart } from '../../model/document'
import type { Words } from '../peopleWords'

/** The steps of all, ministries beside each other, months of all and of each. */
export function funnelCharts(isPlatform: boolean, t: Words): Chart[] {
  const said = (chart: 'steps' | 'ministries' | 'months' | 'multiples') => ({
    title: t(`funnel.charts.${chart}.title`),
    alt: t(`funnel.charts.${chart}.alt`),
  })
  const steps: Chart = {
    ...{ key: 'funnel', kind: 'funnel', table: 'funnel', x: 'step', value: 'people' },
    ...said('steps'),
  }
  const months: Chart = {
    ...{ key: 'funnel-months', kind: 'lines', table: 'funnel-months', x: 'month' },
    ...{ series: ['members', 'active', 'contributing'], band: null, goal: null },
    ...said('months'),
  }
  if (!isPlatform) return [steps, months]
  return [
    steps,
    {
      ...{ key: 'funnel-ministries', kind: 'bars', table: 'funnel-ministries', x: 'ministry' },
      ...{ series: ['invited', 'members', 'contributing'], stacked: false },
      ...said('ministries'),
    },
    months,
    {
      ...{ key: 'funnel-ministries-months', kind: 'multiples', table: 'funnel-ministries-months' },
      ...{ by: 'ministry', x: 'month', series: ['members'] },
      ...said('multiples'),
    },
  ]
}
