import type { Formatters, Translate } from '@/lib/i18n'
import { capital } from '@/lib/ui/capital'
import { daysBetween } from '@/lib/time'
import type { Dashboard } from '../model/dashboard'
import type { Chart } from '../model/charts'
import { isKnown } from '../model/figures'

type T = Translate<'engagement'>

/** How it lives, what changed, who answers or who carries it: three sentences, for who reads nothing else. */
export function headlines({ windows, knows }: Dashboard, t: T, format: Formatters): string[] {
  const [before, current] = windows.slice(-2) as [Dashboard['windows'][0], Dashboard['windows'][0]]
  const { figures } = current
  const days = daysBetween(current.start, current.end)
  const contributing = figures.contributing ?? 0
  const words = {
    period: format.period(current),
    days,
    contributing,
    contributingSaid: format.number(contributing),
    contributions: figures.contributions ?? 0,
    contributionsSaid: format.number(figures.contributions ?? 0),
    members: figures.members ?? 0,
    membersSaid: format.number(figures.members ?? 0),
    activeSaid: format.number(figures.active ?? 0),
  }
  const lives = knows.memberships ? t('headline.lives', words) : t('headline.livesImported', words)
  const difference = contributing - (before.figures.contributing ?? 0)
  const changed = t('headline.changed', {
    direction: difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same',
    difference: Math.abs(difference),
    days,
    new: figures.new ?? 0,
    reactivated: figures.reactivated ?? 0,
    lost: figures.lost ?? 0,
  })
  return [lives, changed, answersOrCarriers(figures, knows, t, format)]
    .filter((sentence) => sentence !== '')
    .map(capital)
}

function answersOrCarriers(
  figures: Dashboard['windows'][0]['figures'],
  knows: Dashboard['knows'],
  t: T,
  format: Formatters,
): string {
  if (isKnown('replyRate', knows) && figures.replyRate !== null) {
    const rate = format.percent(figures.replyRate)
    return figures.responseTime === null
      ? t('headline.answersSlow', { rate })
      : t('headline.answers', { rate, time: format.duration(figures.responseTime * 3_600_000) })
  }
  return figures.halfCarriedBy === null
    ? ''
    : t('headline.carriers', { count: figures.halfCarriedBy, contributing: figures.contributing ?? 0 })
}

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
      return t('chart.participation.headline', {
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
      return value('replyRate') === null
        ? t('chart.answers.none')
        : t('chart.answers.headline', { rate: format.percent(number('replyRate')) })
    case 'responseTime':
      return value('responseTime') === null
        ? t('chart.responseTime.none')
        : t('chart.responseTime.headline', { time: format.duration(number('responseTime')) })
    case 'carriers':
      return value('halfCarriedBy') === null
        ? t('chart.carriers.none')
        : t('chart.carriers.headline', { count: number('halfCarriedBy') })
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
