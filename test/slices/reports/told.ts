import { hidden, type Document, type Section, type Table } from '@/lib/reports/model/document'

const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']

const funnel: Table = {
  key: 'funnel',
  title: 'Du premier courriel à la première contribution',
  columns: [
    { key: 'step', header: 'Étape', unit: 'text' },
    { key: 'people', header: 'Agents', unit: 'count' },
    { key: 'share', header: 'Part des invités', unit: 'share' },
  ],
  rows: [
    ['Invités', 12_345, 1],
    ['Inscrits', 3_012, 0.24398541919805588],
    ['Actifs', 1_204, 0.0975293641150263],
    ['Contributeurs', hidden, hidden],
  ],
}

/** Names that a spreadsheet would run, or that break a line of a file. */
const ministries: Table = {
  key: 'funnel-by-ministry',
  title: 'Par ministère ; et « ailleurs »',
  columns: [
    { key: 'ministry', header: 'Ministère', unit: 'text' },
    { key: 'month', header: 'Mois', unit: 'month' },
    { key: 'members', header: 'Membres', unit: 'count' },
    { key: 'wait', header: 'Première réponse', unit: 'hours' },
  ],
  rows: [
    '=HYPERLINK("http://exemple.invalid")',
    '+33 1',
    '-Culture & <Patrimoine>',
    '@Intérieur; "Nord"',
  ].flatMap((ministry, rank) =>
    months.map((month, place) => [
      ministry,
      month,
      40 + 13 * rank + place,
      rank === 2 ? null : 3.25 + rank * 20,
    ]),
  ),
}

const costs: Table = {
  key: 'costs',
  title: 'Dépenses saisies',
  columns: [
    { key: 'item', header: 'Poste', unit: 'text' },
    { key: 'paidOn', header: 'Payé le', unit: 'day' },
    { key: 'euros', header: 'Montant', unit: 'euros' },
    { key: 'ratio', header: 'Rapport', unit: 'ratio' },
    { key: 'days', header: 'Délai', unit: 'days' },
    { key: 'speed', header: 'Temps de réponse', unit: 'milliseconds' },
    { key: 'stored', header: 'Stockage', unit: 'bytes' },
  ],
  rows: [
    ['Hébergement', '2026-01-31', 12_400.5, 0.918, 4.5, 182, 1_250_000_000],
    ['Accompagnement', '2026-03-01', 800, -0.25, 41, 95.5, 999],
    ['Formation', null, null, null, null, null, null],
  ],
}

const lines: Table = {
  key: 'members-by-month',
  title: 'Membres, mois après mois',
  columns: [
    { key: 'month', header: 'Mois', unit: 'month' },
    { key: 'members', header: 'Membres', unit: 'count' },
    { key: 'low', header: 'Borne basse', unit: 'count' },
    { key: 'high', header: 'Borne haute', unit: 'count' },
  ],
  rows: months.map((month, place) => [month, 500 + 833 * place, 450 + 800 * place, 560.5 + 860 * place]),
}

const drawn = (key: string, table: string, title: string) => ({
  ...{ key, table, title },
  alt: `${title} : de 500 à 3 000 en quatre mois.`,
})

const sections: Section[] = [
  {
    key: 'funnel',
    title: 'De l’invitation à la contribution',
    headline: 'Un agent invité sur quatre s’est inscrit.',
    charts: [
      {
        ...drawn('funnel-steps', 'funnel', 'Agents à chaque étape'),
        kind: 'funnel',
        x: 'step',
        value: 'people',
      },
      {
        ...drawn('ministries', 'funnel-by-ministry', 'Membres par ministère'),
        ...{ kind: 'multiples', by: 'ministry', x: 'month', series: ['members'] },
      },
    ],
    tables: [funnel, ministries],
    notes: ['Les comptes de service ne sont pas comptés.', 'Un agent n’est compté qu’une fois.'],
    comment: '=1+1 n’est pas une formule.\n\n- Les **directions** ont été prévenues en mars.',
  },
  {
    key: 'costs',
    title: 'Ce que cela coûte',
    headline: null,
    charts: [],
    tables: [costs],
    notes: [],
    comment: '',
  },
  {
    key: 'forecast',
    title: 'Ce qui vient',
    headline: 'Trois mille membres seront atteints au printemps.',
    charts: [
      {
        ...drawn('members-line', 'members-by-month', 'Membres et bande de prévision'),
        ...{ kind: 'lines', x: 'month', series: ['members'], band: { low: 'low', high: 'high' } },
        goal: { value: 3_000, label: 'Cible' },
      },
    ],
    tables: [lines],
    notes: [],
    comment: '',
  },
]

/** A report in which every unit, every absence and everything that may break a file is said once. */
export const told: Document = {
  language: 'fr',
  title: 'Bilan de la première année : 500 → 3 000',
  perimeter: 'Toute la plateforme',
  span: { from: '2026-01-01', until: '2026-05-01' },
  before: { from: '2025-09-01', until: '2026-01-01' },
  madeOn: '2026-05-02',
  minimum: 11,
  foreword: 'Ce bilan a été préparé avec les *animateurs*.',
  headlines: [
    {
      section: 'funnel',
      sentence: 'Un agent invité sur quatre s’est inscrit.',
      spark: { table: 'funnel', column: 'people' },
    },
    { section: 'forecast', sentence: 'Trois mille membres seront atteints au printemps.', spark: null },
  ],
  sections,
  versions: { oversight: 'oversight@2', forecast: 'forecast@1' },
}

export const tables = sections.flatMap((section) => section.tables)
