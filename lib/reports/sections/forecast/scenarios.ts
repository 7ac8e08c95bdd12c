import type { Table, Value } from '../../model/document'
import { bassFromHere, gompertz, logistic } from '../../model/forecast/scenarios'
import { valuesOf } from '../../model/series'
import { lastKnown } from './ahead'
import type { Known } from './gather'
import type { Words } from './words'

const scenarios = { logistic, gompertz, bass: bassFromHere } as const
type Scenario = keyof typeof scenarios
/** A curve of three numbers goes through any few points: before this, it tells nothing. */
const FEWEST = 6
const STEPS = [6, 12] as const

/** What curves that end somewhere would give: stories, beside what is known today. Null: no past is long enough. */
export function scenarioTable(known: readonly Known[], { t }: Words): Table | null {
  const long = known.filter(({ series }) => series.points.length >= FEWEST)
  if (long.length === 0) return null
  const rows = long.flatMap((each) =>
    (Object.keys(scenarios) as Scenario[]).map((scenario): Value[] => [
      t('scenario.of', { series: t(`forecast.${each.what}.name`), scenario: t(`scenario.${scenario}.name`) }),
      t(`scenario.${scenario}.story`),
      Math.round(lastKnown(each).value),
      ...STEPS.map((ahead) => Math.round(scenarios[scenario](valuesOf(each.series), ahead))),
    ]),
  )
  return {
    key: 'forecast-scenarios',
    title: t('scenario.table'),
    columns: [
      { key: 'scenario', header: t('scenario.scenario'), unit: 'text' },
      { key: 'story', header: t('scenario.story'), unit: 'text' },
      { key: 'known', header: t('scenario.known'), unit: 'count' },
      ...STEPS.map((ahead) => ({
        key: `in${ahead}`,
        header: t('scenario.in', { count: ahead }),
        unit: 'count' as const,
      })),
    ],
    rows,
  }
}
