import type { SkillsTold } from '@/lib/expertise'
import { keeps, type SeenSkill } from '@/lib/expertise/schema'
import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type { Table } from '../../model/document'
import { columnsOf } from '../columns'
import { nothingTold, type Scope, type Told } from '../section'
import { clustersChart, clustersTable } from './clusters'
import { gapsChart, gapsIn, gapsTable, known, watchedTables } from './gaps'

export interface SkillsFacts {
  /** null: nobody had counted yet. */
  told: SkillsTold | null
  before: SkillsTold | null
}

type Words = Translate<'reportWork'>

export function skillsSaid(
  { told, before }: SkillsFacts,
  { kind, ministry }: Pick<Scope, 'kind' | 'ministry'>,
  language: Locale,
): Told {
  const t = translatorIn(language, 'reportWork')
  if (kind !== null) return nothingTold(t('skills.notByKind'))
  if (told === null || told.skills.every(({ holders, seekers }) => holders === null && seekers === null))
    return nothingTold(
      t('skills.none', { minimum: told?.minimum ?? 0, counted: told === null ? 'no' : 'yes' }),
    )
  const gaps = gapsIn(told)
  const headline = t('skills.headline', {
    people: told.people === null ? 'hidden' : 'known',
    said: formattersIn(language).number(told.people ?? 0),
    ...{ held: countsOf(told).held, gaps: gaps.length, first: gaps[0]?.label ?? '' },
  })
  const hasQuestions = ministry === null
  return {
    headline,
    leading: { sentence: headline, spark: null },
    charts: [
      ...(gaps.length > 0 ? [gapsChart(gaps.length, gaps[0]!.label, hasQuestions, t)] : []),
      ...(told.clusters.length > 0 ? [clustersChart(told, t)] : []),
    ],
    tables: [
      countsTable(told, before, t),
      ...(gaps.length > 0 ? [gapsTable(gaps, hasQuestions, t)] : []),
      ...watchedTables(told, t),
      ...(told.clusters.length > 0 ? [clustersTable(told, t)] : []),
    ],
    notes: [
      t('skills.notes.counted', { month: formattersIn(language).month(told.month), minimum: told.minimum }),
      t('skills.notes.gap', { questions: String(hasQuestions) }),
      t('skills.notes.watched', { few: 3 * told.minimum }),
      ...(told.clusters.length > 0 && told.drawnOn
        ? [t('skills.notes.clusters', { day: formattersIn(language).day(told.drawnOn) })]
        : []),
    ],
  }
}

/** How many skills are told of, and which of them matter. */
function countsOf(told: SkillsTold) {
  const count = (is: (skill: SeenSkill) => boolean) => told.skills.filter(is).length
  return {
    held: count(({ holders }) => holders !== null),
    wanted: count(({ seekers }) => seekers !== null),
    gaps: count((skill) => keeps('gap', skill, told)),
    rising: count((skill) => keeps('rising', skill, told)),
    few: count((skill) => keeps('few', skill, told)),
    risk: count((skill) => keeps('risk', skill, told)),
  }
}

function countsTable(told: SkillsTold, before: SkillsTold | null, t: Words): Table {
  const [now, then] = [countsOf(told), before && countsOf(before)]
  return {
    key: 'skills-counts',
    title: t('skills.counts.title'),
    columns: columnsOf(
      (key: 'what' | 'count' | 'before') => t(`skills.counts.${key}`),
      [['what', 'text'], ['count', 'count'], ...(then ? ([['before', 'count']] as const) : [])],
    ),
    rows: [
      [t('skills.counts.people'), known(told.people), ...(before ? [known(before.people)] : [])],
      ...(['held', 'wanted', 'gaps', 'rising', 'few', 'risk'] as const).map((what) => [
        t(`skills.counts.${what}`),
        now[what],
        ...(then ? [then[what]] : []),
      ]),
    ],
  }
}
