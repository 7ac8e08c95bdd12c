import type { SkillsTold } from '@/lib/expertise'
import type { Translate } from '@/lib/i18n'
import type { Chart, Table } from '../../model/document'
import { columnsOf } from '../columns'

type Words = Translate<'reportWork'>

/** Unless somebody named a group, the skills that say most of it do: the first is enough on a drawing, as on the map. */
const SKILLS_OF_A_NAME = ' · '

export const clustersChart = ({ clusters }: SkillsTold, t: Words): Chart => ({
  ...{ key: 'skills-clusters', kind: 'bars', table: 'skills-clusters', x: 'cluster', stacked: false },
  series: ['skills'],
  title: t('skills.clusters.title'),
  alt: t('skills.clusters.alt', {
    count: clusters.length,
    first: clusters[0]!.name.split(SKILLS_OF_A_NAME)[0]!,
    skills: clusters[0]!.skills,
  }),
})

export const clustersTable = ({ clusters }: SkillsTold, t: Words): Table => ({
  key: 'skills-clusters',
  title: t('skills.clusters.title'),
  columns: columnsOf(
    (key: 'cluster' | 'skills' | 'steadiness' | 'also') => t(`skills.clusters.${key}`),
    [
      ['cluster', 'text'],
      ['skills', 'count'],
      ['steadiness', 'share'],
      ['also', 'text'],
    ],
  ),
  rows: clusters.map(({ name, skills, steadiness }) => {
    const [first, ...also] = name.split(SKILLS_OF_A_NAME)
    return [first!, skills, steadiness, also.join(', ')]
  }),
})
