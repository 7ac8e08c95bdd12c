import type { SkillsTold } from '@/lib/expertise'
import { demandOf, keeps, supplyOf, type SeenSkill } from '@/lib/expertise/schema'
import type { Translate } from '@/lib/i18n'
import { hidden, type Chart, type Table, type Value } from '../../model/document'
import { columnsOf } from '../columns'

type Words = Translate<'reportWork'>

/** Lines of each list: those that say most. */
const MOST = 15

export const known = (figure: number | null): Value => figure ?? hidden

/** A skill that is asked for more than it is held, and by how many. */
export type Gap = SeenSkill & { missing: number }

/** The largest first. */
export const gapsIn = (told: SkillsTold): Gap[] =>
  told.skills
    .filter((skill) => keeps('gap', skill, told))
    .map((skill) => ({ ...skill, missing: demandOf(skill)! - supplyOf(skill)! }))
    .toSorted((one, other) => other.missing - one.missing)

export const gapsChart = (count: number, first: string, hasQuestions: boolean, t: Words): Chart => ({
  ...{ key: 'skills-gaps', kind: 'bars', table: 'skills-gaps', x: 'skill', stacked: false },
  series: ['demand', 'supply'],
  title: t('skills.gaps.title', { questions: String(hasQuestions) }),
  alt: t('skills.gaps.alt', { count, first }),
})

export const gapsTable = (gaps: readonly Gap[], hasQuestions: boolean, t: Words): Table => ({
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
  rows: gaps
    .slice(0, MOST)
    .map((skill) => [
      ...[skill.label, known(skill.holders), known(skill.seekers)],
      ...(hasQuestions ? [skill.questions] : []),
      ...[demandOf(skill), supplyOf(skill), skill.missing],
    ]),
})

/** More held than six months ago; about to be lost. */
export function watchedTables(told: SkillsTold, t: Words): Table[] {
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
