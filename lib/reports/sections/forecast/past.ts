import type { Chart, Table, Value } from '../../model/document'
import { quantile } from '@/lib/chance'
import { judged, type Judged } from '../../model/forecast/kept'
import type { Known } from './gather'
import type { Words } from './words'

/** How long before, in months: a quarter, half a year, a year. */
const DISTANCES = [12, 6, 3] as const
/** Fewer forecasts draw no line. */
const FEWEST_DRAWN = 6

export interface PastTold {
  tables: Table[]
  charts: Chart[]
  sentence: string
}

/** What was expected beside what came, and how often it lay in its band. Null: nothing that was foretold has come yet. */
export function pastTold(known: readonly Known[], words: Words): PastTold | null {
  const { t } = words
  const groups = known.flatMap(({ what, points, foretold }) => {
    const all = judged(foretold, points)
    return DISTANCES.map((ahead) => ({ what, ahead, judged: all.filter((each) => each.ahead === ahead) }))
  })
  const some = groups.filter((group) => group.judged.length > 0)
  if (some.length === 0) return null
  const summary: Table = {
    key: 'forecast-judged',
    title: t('past.summary'),
    columns: [
      { key: 'forecasts', header: t('past.forecasts'), unit: 'text' },
      { key: 'count', header: t('past.count'), unit: 'count' },
      { key: 'within', header: t('past.within'), unit: 'count' },
      { key: 'share', header: t('past.share'), unit: 'share' },
      { key: 'error', header: t('past.error'), unit: 'share' },
      { key: 'replayed', header: t('past.replayed'), unit: 'count' },
    ],
    rows: some.map((group): Value[] => [
      t('past.before', { series: t(`forecast.${group.what}.name`), count: group.ahead }),
      group.judged.length,
      within(group.judged),
      within(group.judged) / group.judged.length,
      medianError(group.judged),
      group.judged.filter(({ isReplayed }) => isReplayed).length,
    ]),
  }
  const all = some.flatMap((group) => group.judged)
  const replayed = all.filter(({ isReplayed }) => isReplayed).length
  const sentence = t('past.sentence', {
    ...{ within: within(all), count: all.length, replayed },
    made: replayed === 0 ? 'then' : replayed === all.length ? 'after' : 'both',
  })
  const drawn = some.find(({ what, judged }) => what === 'members' && judged.length >= FEWEST_DRAWN)
  const one = drawn && drawnPast(drawn, words)
  return { tables: one ? [one.table, summary] : [summary], charts: one ? [one.chart] : [], sentence }
}

interface Group {
  what: Known['what']
  ahead: number
  judged: Judged[]
}

function drawnPast({ ahead, judged }: Group, { t }: Words) {
  const title = t('past.table', { ahead })
  const table: Table = {
    key: 'forecast-past',
    title,
    columns: [
      { key: 'month', header: t('forecast.month'), unit: 'month' },
      { key: 'came', header: t('past.came'), unit: 'count' },
      { key: 'expected', header: t('target.expected'), unit: 'count' },
      { key: 'low', header: t('forecast.low'), unit: 'count' },
      { key: 'high', header: t('forecast.high'), unit: 'count' },
      { key: 'isWithin', header: t('past.isWithin'), unit: 'text' },
      { key: 'made', header: t('past.made'), unit: 'text' },
    ],
    rows: judged.map(({ month, came, point, low, high, isWithin, isReplayed }): Value[] => [
      ...[month, came, Math.round(point), Math.round(low), Math.round(high)],
      t(isWithin ? 'past.yes' : 'past.no'),
      t(isReplayed ? 'past.madeAfter' : 'past.madeThen'),
    ]),
  }
  const chart: Chart = {
    ...{ key: 'forecast-past', title, table: 'forecast-past' },
    alt: t('past.alt', { ahead, within: within(judged), count: judged.length }),
    ...{ kind: 'lines', x: 'month', series: ['expected', 'came'], goal: null },
    band: { low: 'low', high: 'high', name: t('band') },
  }
  return { table, chart }
}

const within = (of: readonly Judged[]): number => of.filter(({ isWithin }) => isWithin).length

/** Of what came, how far off one in two was at most. */
function medianError(of: readonly Judged[]): number | null {
  const errors = of.flatMap(({ came, point }) => (came > 0 ? [Math.abs(point - came) / came] : []))
  return errors.length === 0
    ? null
    : quantile(
        errors.toSorted((one, other) => one - other),
        0.5,
      )
}
