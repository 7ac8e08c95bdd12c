import type { Document, Section, Table } from '@/lib/reports/model/document'
import { sectionKeys } from '@/lib/reports/model/sections'
import { monthsOf } from '@/lib/reports/model/span'

const span = { from: '2023-01-01', until: '2026-01-01' }
const MINISTRIES = 20

/** Drawn from its place: every run is the same. */
const drawn = (place: number) => (place * 7_919) % 9_973

const byMonth = (key: string): Table => ({
  key: `${key}-by-month`,
  title: `Membres mois après mois (${key})`,
  columns: [
    { key: 'month', header: 'Mois', unit: 'month' },
    { key: 'members', header: 'Membres', unit: 'count' },
    { key: 'active', header: 'Actifs', unit: 'count' },
    { key: 'share', header: 'Part des actifs', unit: 'share' },
  ],
  rows: monthsOf(span).map((month, place) => {
    const [members, active] = [500 + place * 1_234, 200 + place * 400 + drawn(place) / 100]
    return [month, members, Math.round(active), active / members]
  }),
})

const byMinistry = (key: string): Table => ({
  key: `${key}-by-ministry`,
  title: `Par ministère (${key})`,
  columns: [
    { key: 'ministry', header: 'Ministère', unit: 'text' },
    { key: 'people', header: 'Agents', unit: 'count' },
    { key: 'reply', header: 'Questions répondues', unit: 'share' },
    { key: 'wait', header: 'Première réponse', unit: 'hours' },
    { key: 'cost', header: 'Coût', unit: 'euros' },
  ],
  rows: Array.from({ length: MINISTRIES }, (_, place) => [
    `Ministère de la mission n° ${place + 1}, de la recherche et des territoires`,
    ...[drawn(place) * 100, drawn(place + 1) / 10_000, drawn(place + 2) / 100, drawn(place + 3) * 12.5],
  ]),
})

function section(key: Section['key']): Section {
  const [months, ministries] = [byMonth(key), byMinistry(key)]
  return {
    key,
    title: `Ce que dit la partie ${key}`,
    headline: 'La moitié des communautés ouvertes cette année-là vivent encore.',
    charts: [
      {
        ...{ key: `${key}-line`, title: 'Membres et actifs', alt: 'Les deux montent.', table: months.key },
        ...{ kind: 'lines', x: 'month', series: ['members', 'active'], band: null, goal: null },
      },
      {
        ...{
          key: `${key}-bars`,
          title: 'Agents par ministère',
          alt: 'Ils diffèrent.',
          table: ministries.key,
        },
        ...{ kind: 'bars', x: 'ministry', series: ['people'], stacked: false },
      },
    ],
    tables: [months, ministries],
    notes: ['Les comptes de service ne sont pas comptés.'],
    comment: 'Nous en parlerons au comité. '.repeat(20),
  }
}

/** A report of eight parts, each of three years and of twenty ministries: more than thirty pages. */
export const longReport: Document = {
  ...{ language: 'fr', title: 'Bilan de trois années', perimeter: 'Toute la plateforme', span, before: null },
  ...{ madeOn: '2026-01-02', minimum: 11, foreword: '', headlines: [], versions: {} },
  sections: sectionKeys.slice(0, 8).map(section),
}
