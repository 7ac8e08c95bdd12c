import type { DepartementTold } from '@/lib/adoption/schema'
import { departementName } from '@/lib/directory/ui/words'
import { hidden, type Chart, type Table } from '../../model/document'
import type { Words } from '../peopleWords'

/** Of every département (`membersByDepartement`); empty where nobody counted. */
export type Departements = readonly DepartementTold[]

const key = 'funnel-departements'

/** Where members work: none where nobody counted. */
export function departementsTable(departements: Departements, t: Words): Table[] {
  if (departements.length === 0) return []
  return [
    {
      ...{ key, title: t('funnel.tables.departements') },
      columns: [
        { key: 'name', header: t('columns.departement'), unit: 'text' },
        { key: 'code', header: t('columns.code'), unit: 'text' },
        { key: 'members', header: t('funnel.steps.members'), unit: 'count' },
      ],
      rows: departements.map(({ code, members }) => [departementName(code), code, members ?? hidden]),
    },
  ]
}

export const departementsChart = (departements: Departements, t: Words): Chart[] =>
  departements.length === 0
    ? []
    : [
        {
          ...{ key, kind: 'map', table: key, code: 'code', value: 'members' },
          ...{ title: t('funnel.charts.departements.title'), alt: t('funnel.charts.departements.alt') },
        },
      ]
