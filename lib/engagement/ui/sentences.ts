import type { Formatters, Translate } from '@/lib/i18n'
import type { Chart } from '../model/charts'

type T = Translate<'engagement'>

/** The sentence above a chart, from its last finished point and the one before. */
export function chartHeadline(chart: Chart, t: T, format: Formatters): string {
  const finished = chart.points.filter(({ unfinished }) => !unfinished)
  const last = finished.at(-1)
  const value = (key: string) => last?.values[key] ?? null
  const number = (key: string) => value(key) ?? 0
  switch (chart.key) {
    case 'presence': {
      const highest = finished.toSorted(
        (one, other) => (other.values.contributors ?? 0) - (one.values.contributors ?? 0),
      )[0]
      return t('chart.presence.headline', {
        count: highest?.values.contributors ?? 0,
        point: chart.point,
        day: highest ? format.day(highest.start) : '',
      })
    }
    case 'participation':
      return chart.series.some(({ key }) => key === 'active')
        ? t('chart.participation.active', {
            count: number('active'),
            contributing: number('contributing'),
            trend: trendOf(chart, 'active'),
          })
        : t('chart.participation.headline', {
            count: number('contributing'),
            trend: trendOf(chart, 'contributing'),
          })
    case 'movement': {
      const net = number('new') + number('reactivated') - number('lost')
      return t('chart.movement.headline', {
        direction: net > 0 ? 'more' : net < 0 ? 'fewer' : 'same',
        said: format.number(Math.abs(net)),
      })
    }
    case 'newcomers':
      return value('newcomersBack') === null
        ? t('chart.newcomers.none')
        : t('chart.newcomers.headline', { rate: format.percent(number('newcomersBack')) })
    case 'alone':
      return value('activeRateAlone') === null
        ? t('chart.alone.none')
        : t('chart.alone.headline', {
            all: format.percent(number('activeRate')),
            alone: format.percent(number('activeRateAlone')),
          })
    case 'answers':
      return value('answeredSoon') === null
        ? t('chart.answers.none')
        : t('chart.answers.headline', {
            rate: format.percent(number('answeredSoon')),
            never:
              value('neverAnswered') === null ? 'unknown' : number('neverAnswered') > 0 ? 'some' : 'none',
            neverRate: format.percent(number('neverAnswered')),
          })
    case 'responseTime':
      return value('responseTime') === null
        ? t('chart.responseTime.none')
        : t('chart.responseTime.headline', { time: format.duration(number('responseTime')) })
    case 'carriers':
      return value('halfCarriedBy') === null
        ? t('chart.carriers.none')
        : t('chart.carriers.headline', {
            count: number('halfCarriedBy'),
            knowsAnimators: String(chart.series.some(({ key }) => key === 'halfCarriedByAlone')),
            alone: number('halfCarriedByAlone'),
          })
    case 'balance':
      return value('gini') === null
        ? t('chart.balance.none')
        : t('chart.balance.headline', { gini: format.number(number('gini'), 2) })
  }
}

/** Above, below or like the middle of the points before: by a fifth at least, or it is noise. */
function trendOf({ points }: Chart, key: string): 'up' | 'down' | 'level' {
  const values = points.flatMap(({ values: { [key]: value } }) =>
    value === null || value === undefined ? [] : [value],
  )
  const last = values.pop() ?? 0
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? last
  if (last > middle * 1.2) return 'up'
  return last < middle * 0.8 ? 'down' : 'level'
}
