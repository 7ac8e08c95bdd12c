import { isCountedAfterwards, type PeriodMonths } from '@/lib/adoption/schema'
import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Chart, Table } from '../../model/document'
import { outOf } from '../../said'
import { periodIn } from '../adoption'
import { nothingTold, type Scope, type Told } from '../section'
import { funnelCharts } from './charts'
import { departementsChart, departementsTable } from './departements'
import { tellKind } from './kind'
import {
  eligibleTable,
  levelsByPlaceTable,
  levelsTable,
  ministriesTable,
  monthsTables,
  placesTable,
} from './parts'
import { counted, eligibleOf, growthTable, stepsIn, stepsTable, type FunnelFacts } from './steps'
import type { Words } from '../peopleWords'

/** The funnel of a perimeter, made of months already counted. */
export function tellFunnel(facts: FunnelFacts, scope: Scope, language: Locale): Told {
  const t = translatorIn(language, 'reportPeople')
  const last = facts.adoption.months.at(-1)
  if (!last) return nothingTold(t('noMonth'))
  const months = periodIn(scope.span)
  if (scope.kind !== null) return tellKind(facts.adoption, { ...scope, kind: scope.kind, months }, language)
  const whole = { ministryId: scope.ministry?.id ?? null, level: null }
  const isCompared = facts.adoption.before.length > 0
  const parts = { facts, whole, months, isCompared, t, language }
  const isPlatform = whole.ministryId === null
  const tables: Table[] = [
    stepsTable(facts, parts, t),
    ...(isPlatform ? [ministriesTable(parts)] : []),
    ...monthsTables(parts),
    growthTable(facts.adoption, whole, isCompared, t),
    levelsTable(parts),
    placesTable(parts),
    ...(isPlatform ? [levelsByPlaceTable(parts)] : []),
    ...departementsTable(facts.departements, t),
    ...eligibleTable(facts.eligible, facts.adoption.ministries, t),
  ]
  const headline = headlineOf(facts, scope, t)
  const charts: Chart[] = [...funnelCharts(isPlatform, t), ...departementsChart(facts.departements, t)]
  return {
    ...{ headline, charts, tables },
    notes: notesOf(facts, scope, months, language),
    leading: headline ? { sentence: headline, spark: { table: 'funnel-months', column: 'members' } } : null,
  }
}

/** Below one in a hundred, of a thousand. */
const FEW = 0.01

/** null: too much of it may not be said. */
function headlineOf({ adoption }: FunnelFacts, { span, ministry }: Scope, t: Words): string | null {
  const { invited, members, contributing } = stepsIn(
    adoption.months.at(-1),
    { ministryId: ministry?.id ?? null, level: null },
    periodIn(span),
  )
  if (typeof invited !== 'number' || invited === 0 || typeof members !== 'number') return null
  const of = typeof contributing === 'number' && contributing / invited < FEW ? 1000 : 100
  const asShare = (people: number) => outOf(people, invited, of)
  return typeof contributing === 'number'
    ? t('funnel.headline', { of, members: asShare(members), contributing: asShare(contributing) })
    : t('funnel.headlineMembers', { of, members: asShare(members) })
}

function notesOf(
  facts: FunnelFacts,
  { span, before }: Scope,
  months: PeriodMonths,
  language: Locale,
): string[] {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const { adoption, eligible } = facts
  const last = adoption.months.at(-1)
  const afterwards = adoption.months.filter(isCountedAfterwards).length
  const known = adoption.ministries.filter(({ id }) => eligible.has(id)).length
  return [
    t('funnel.notes.until', { month: format.of(format.month(last?.month ?? span.from)) }),
    ...counted.map((step) => t(`funnel.notes.${step}`, { months })),
    eligibleOf(facts) === null
      ? t('funnel.notes.notEligible', { known, all: adoption.ministries.length })
      : t('funnel.notes.eligible'),
    t('funnel.notes.crossed'),
    t('funnel.notes.place'),
    ...(facts.departements.length > 0 ? [t('funnel.notes.departements')] : []),
    ...(afterwards > 0 ? [t('funnel.notes.afterwards', { count: afterwards })] : []),
    ...(before && adoption.before.length === 0 ? [t('notCompared')] : []),
  ]
}
