import type { SkillsTold } from '@/lib/expertise'
import { demandOf, keeps, supplyOf, type SeenSkill } from '@/lib/expertise/schema'
import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { hidden, type Chart, type Table, type Value } from '../../model/document'
import { columnsOf } from '../columns'
import { nothingTold, type Scope, type Told } from '../section'

export interface SkillsFacts {
  /** null: nobody had counted yet. */
  told: SkillsTold | null
  before: SkillsTold | null
}

type Words = Translate<'reportWork'>

/** Lines of each list: those that say most. */
const MOST = 15

const known = (figure: number | null): Value => figure ?? hidden

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
  const gaps = told.skills
    .filter((skill) => keeps('gap', skill, told))
    .map((skill) => ({ ...skill, missing: demandOf(skill)! - supplyOf(skill)! }))
    .toSorted((one, other) => other.missing - one.missing)
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
      ...(gaps.length > 0 ? [gapsTable(gaps.slice(0, MOST), hasQuestions, t)] : []),
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

const gapsChart = (count: number, first: string, hasQuestions: boolean, t: Words): Chart => ({
  ...{ key: 'skills-gaps', kind: 'bars', table: 'skills-gaps', x: 'skill', stacked: false },
  series: ['demand', 'supply'],
  title: t('skills.gaps.title', { questions: String(hasQuestions) }),
  alt: t('skills.gaps.alt', { count, first }),
})

const gapsTable = (
  gaps: readonly (SeenSkill & { missing: number })[],
  hasQuestions: boolean,
  t: Words,
): Table => ({
  key: 'skills-gaps',
  title: t('skills.gaps.title', { questions: String(hasQuestions) }),
  columns: columnsOf(
    (key: 'skill' | 'seekers' | 'questions' | 'holders' | 'demand' | 'supply' | 'missing') =>
      t(`skills.gaps.${key}`),
    [
      ['skill', 'text'],
      ...(['holders', 'seekers'] as const).map((key) => [key, 'count'] as const),
      ...(hasQuestions ? ([['questions', 'count']] as const) : []),
      ...(['demand', 'supply', 'missing'] as const).map((key) => [key, 'count'] as const),
    ],
  ),
  rows: gaps.map((skill) => [
    ...[skill.label, known(skill.holders), known(skill.seekers)],
    ...(hasQuestions ? [skill.questions] : []),
    ...[demandOf(skill), supplyOf(skill), skill.missing],
  ]),
})

/** More held than six months ago; about to be lost. */
function watchedTables(told: SkillsTold, t: Words): Table[] {
  const rising = told.skills
    .filter((skill) => keeps('rising', skill, told))
    .toSorted((one, other) => other.rise! - one.rise!)
  const risk = told.skills
    .filter((skill) => keeps('risk', skill, told))
    .toSorted((one, other) => one.holders! - other.holders!)
  const header = (key: 'skill' | 'holders' | 'rise') => t(`skills.watched.${key}`)
  const table = (key: 'rising' | 'risk', columns: Table['columns'], rows: Value[][]): Table[] =>
    rows.length > 0 ? [{ key: `skills-${key}`, title: t(`skills.watched.${key}`), columns, rows }] : []
  const held = [
    ['skill', 'text'],
    ['holders', 'count'],
  ] as const
  return [
    ...table(
      'rising',
      columnsOf(header, [...held, ['rise', 'count']]),
      rising.slice(0, MOST).map(({ label, holders, rise }) => [label, holders, rise]),
    ),
    ...table(
      'risk',
      columnsOf(header, held),
      risk.slice(0, MOST).map(({ label, holders }) => [label, holders]),
    ),
  ]
}

const clustersChart = ({ clusters }: SkillsTold, t: Words): Chart => ({
  ...{ key: 'skills-clusters', kind: 'bars', table: 'skills-clusters', x: 'cluster', stacked: false },
  series: ['skills'],
  title: t('skills.clusters.title'),
  alt: t('skills.clusters.alt', {
    count: clusters.length,
    first: clusters[0]!.name,
    skills: clusters[0]!.skills,
  }),
})

const clustersTable = ({ clusters }: SkillsTold, t: Words): Table => ({
  key: 'skills-clusters',
  title: t('skills.clusters.title'),
  columns: columnsOf(
    (key: 'cluster' | 'skills' | 'steadiness') => t(`skills.clusters.${key}`),
    [
      ['cluster', 'text'],
      ['skills', 'count'],
      ['steadiness', 'share'],
    ],
  ),
  rows: clusters.map(({ name, skills, steadiness }) => [name, skills, steadiness]),
})
