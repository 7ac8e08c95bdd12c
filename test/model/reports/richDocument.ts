import { DEPARTEMENTS } from '@/lib/directory/model/departements'
import {
  hidden,
  type Chart,
  type Document,
  type Section,
  type Table,
  type Value,
} from '@/lib/reports/model/document'
import { monthsOf } from '@/lib/reports/model/span'

/** A report with every kind of chart, long names, thirty-six months, twenty ministries, and figures that are missing. */
const span = { from: '2023-04-01', until: '2026-04-01' }
const months = monthsOf(span)

export const ministries = [
  'Ministère de l’Intérieur',
  'Ministère de l’Éducation nationale, de l’Enseignement supérieur et de la Recherche',
  'Ministère de la Transition écologique, de la Biodiversité, de la Forêt, de la Mer et de la Pêche',
  'Ministère de la Culture',
  'Ministère des Armées et des Anciens combattants',
  'Ministère de la Justice',
  'Services du Premier ministre',
  ...[
    'Agriculture',
    'Travail',
    'Santé',
    'Sports',
    'Outre-mer',
    'Logement',
    'Économie',
    'Budget',
    'Industrie',
  ].map((name) => `Ministère ${name}`),
  ...['Cour des comptes', 'Conseil d’État', 'Offices', 'Agence nationale de la cohésion des territoires'],
]

const table = (
  key: string,
  title: string,
  columns: [string, string, Table['columns'][number]['unit']][],
  rows: Value[][],
): Table => ({
  ...{ key, title, rows },
  columns: columns.map(([name, header, unit]) => ({ key: name, header, unit })),
})

const section = (key: Section['key'], title: string, told: Partial<Section>): Section => ({
  ...{ key, title, headline: null, charts: [], tables: [], notes: [], comment: '' },
  ...told,
})

type Naming = { key: string; title: string; table: string }
const chart = (naming: Naming, look: object): Chart =>
  ({ ...naming, alt: `${naming.title}, dit en mots.`, ...look }) as Chart

const steps = table(
  'steps',
  'Agents par étape, de mars 2026',
  [
    ['step', 'Étape', 'text'],
    ['people', 'Agents', 'count'],
  ],
  [
    ['Agents concernés', 25_400],
    ['Invités', 12_038],
    ['Inscrits', 6_412],
    ['Actifs dans les 14 jours', hidden],
    ['Contribuent chaque mois', 1_204],
  ],
)

const byMinistry = table(
  'by-ministry',
  'Inscrits et contributeurs par ministère',
  [
    ['ministry', 'Ministère', 'text'],
    ['registered', 'Inscrits', 'count'],
    ['contributing', 'Contributeurs', 'count'],
  ],
  ministries.map((name, at) => [
    name,
    at === 4 ? hidden : Math.round(3200 / (at + 1)),
    at % 7 === 4 ? hidden : at % 7 === 6 ? null : Math.round(900 / (at + 1)),
  ]),
)

const growth = (at: number) => Math.round(500 * 1.052 ** at + 60 * Math.sin(at))
const members = table(
  'members',
  'Membres par mois, observés et prévus',
  [
    ['month', 'Mois', 'month'],
    ['members', 'Membres', 'count'],
    ['forecast', 'Prévision', 'count'],
    ['low', 'Bas (80 %)', 'count'],
    ['high', 'Haut (80 %)', 'count'],
  ],
  months.map((month, at) => [
    month,
    at < 26 && at !== 11 ? growth(at) : null,
    at >= 25 ? growth(25) * 1.035 ** (at - 25) : null,
    at >= 25 ? growth(25) * 1.02 ** (at - 25) : null,
    at >= 25 ? growth(25) * 1.055 ** (at - 25) : null,
  ]),
)

const survival = table(
  'survival',
  'Part des communautés encore vivantes, par âge',
  [
    ['age', 'Âge, en mois', 'count'],
    ['ours', 'Ici', 'share'],
    ['before', 'Un an plus tôt', 'share'],
    ['elsewhere', 'Ailleurs', 'share'],
  ],
  Array.from({ length: 19 }, (_, age) => [
    age,
    0.97 ** age,
    age > 14 ? null : 0.94 ** age,
    age === 8 ? null : 0.5 + 0.5 * 0.8 ** age,
  ]),
)

const states = table(
  'states',
  'Communautés par état, chaque mois',
  [
    ['month', 'Mois', 'month'],
    ['born', 'Naissantes', 'count'],
    ['alive', 'Vivantes', 'count'],
    ['watched', 'À surveiller', 'count'],
    ['asleep', 'En sommeil', 'count'],
  ],
  months
    .slice(0, 24)
    .map((month, at) => [month, at % 5, 10 + at * 2, 3 + (at % 4), at === 3 ? hidden : Math.floor(at / 2)]),
)

const created = table(
  'created',
  'Communautés créées par mois',
  [
    ['month', 'Mois', 'month'],
    ['created', 'Créées', 'count'],
  ],
  months
    .slice(24)
    .map((month, at) => [month, at === 4 ? null : at === 6 ? hidden : at === 7 ? 0 : 4 + ((at * 7) % 11)]),
)

const levels = table(
  'levels',
  'Part de chaque niveau parmi les contributeurs',
  [
    ['ministry', 'Ministère', 'text'],
    ['agents', 'Agents', 'share'],
    ['middle', 'Encadrement intermédiaire', 'share'],
    ['direction', 'Direction', 'share'],
  ],
  ministries
    .slice(0, 8)
    .map((name, at) => [name, 0.7 - at * 0.03, 0.2 + at * 0.02, at === 2 ? hidden : 0.1 + at * 0.01]),
)

const effects = table(
  'effects',
  'Effet des pratiques sur les contributeurs hebdomadaires',
  [
    ['practice', 'Pratique', 'text'],
    ['effect', 'Effet', 'share'],
    ['low', 'Bas', 'share'],
    ['high', 'Haut', 'share'],
  ],
  [
    ['Accueillir chaque nouveau par un message personnel dans les deux jours', 0.12, -0.03, 0.28],
    ['Un rendez-vous mensuel', 0.05, 0.01, 0.09],
    ['Une question par semaine', -0.04, -0.15, 0.07],
    ['Un binôme d’animateurs', null, null, null],
  ],
)

const ties = table(
  'ties',
  'Liens entre ministères, rapportés au hasard',
  [
    ['ministry', 'Ministère', 'text'],
    ['ratio', 'Rapport au hasard', 'ratio'],
    ['low', 'Bas', 'ratio'],
    ['high', 'Haut', 'ratio'],
  ],
  ministries.slice(0, 6).map((name, at) => [name, 0.6 + at * 0.15, 0.5 + at * 0.13, 0.75 + at * 0.17]),
)

const courses = table(
  'courses',
  'Membres actifs par ministère, chaque mois',
  [
    ['ministry', 'Ministère', 'text'],
    ['month', 'Mois', 'month'],
    ['active', 'Membres actifs', 'count'],
  ],
  ministries.flatMap((name, at) =>
    months
      .slice(24)
      .map((month, rank) => [
        name,
        month,
        at === 5 && rank < 6 ? hidden : Math.round((900 / (at + 1)) * (1 + rank / 9)),
      ]),
  ),
)

const places = table(
  'places',
  'Membres par département',
  [
    ['code', 'Code', 'text'],
    ['name', 'Département', 'text'],
    ['members', 'Membres', 'count'],
  ],
  Object.entries(DEPARTEMENTS).map(([code, name], at) => [
    code,
    name,
    at % 17 === 5 ? hidden : at % 23 === 7 ? null : Math.round(11 + 2400 / (1 + ((at * 37) % 101))),
  ]),
)

const costs = table(
  'costs',
  'Coût par mois',
  [
    ['what', 'Poste', 'text'],
    ['euros', 'Euros', 'euros'],
    ['source', 'Source', 'text'],
  ],
  [
    ['Hébergement', 12_400, 'Facture de mars 2026'],
    ['Accompagnement', 1_250_000.5, 'Estimation de la direction'],
    ['Formation', null, ''],
  ],
)

export const richDocument: Document = {
  language: 'fr',
  title: 'Bilan de la première année : de 500 à 3 000 membres',
  perimeter: 'Toute la plateforme, communautés de pratique',
  span,
  before: { from: '2020-04-01', until: '2023-04-01' },
  madeOn: '2026-04-02',
  minimum: 11,
  foreword:
    'La plateforme a **grandi** d’un tiers, et la moitié des communautés ouvertes en mars vivent encore. Ce bilan dit où l’adoption avance, où elle cale, et ce qu’elle coûte.\n\n- ce qui marche\n- ce qui cale\n\nNous l’avons écrit pour être lu en dix minutes, et vérifié en une heure.',
  headlines: [
    {
      section: 'forecast',
      sentence: 'La plateforme compte 1 874 membres, deux fois plus qu’un an plus tôt.',
      spark: { table: 'members', column: 'members' },
    },
    {
      section: 'communities',
      sentence: 'La moitié des communautés ouvertes en mars vivent encore.',
      spark: { table: 'survival', column: 'ours' },
    },
    {
      section: 'funnel',
      sentence: 'Un invité sur deux s’inscrit ; un inscrit sur cinq contribue.',
      spark: null,
    },
    {
      section: 'participation',
      sentence: 'Les ministères se répondent moins qu’au hasard, mais de plus en plus chaque mois.',
      spark: { table: 'courses', column: 'active' },
    },
    {
      section: 'costs',
      sentence: 'Chaque membre actif coûte 31 € par mois, un tiers de moins qu’il y a un an.',
      spark: { table: 'costs', column: 'euros' },
    },
  ],
  sections: [
    section('funnel', 'De l’invitation à la contribution', {
      headline: 'Un invité sur deux s’inscrit ; un inscrit sur cinq contribue.',
      charts: [
        chart(
          { key: 'funnel', title: 'Agents par étape', table: 'steps' },
          { kind: 'funnel', x: 'step', value: 'people' },
        ),
        chart(
          { key: 'ministries', title: 'Inscrits et contributeurs par ministère', table: 'by-ministry' },
          { kind: 'bars', x: 'ministry', series: ['registered', 'contributing'], stacked: false },
        ),
        chart(
          { key: 'ministries-map', title: 'Membres par département, mars 2026', table: 'places' },
          { kind: 'map', code: 'code', value: 'members' },
        ),
      ],
      tables: [steps, byMinistry, places],
      notes: [
        'Un agent est compté une fois, au ministère de son administration.',
        'Les comptes techniques sont laissés de côté.',
      ],
      comment: 'Les invitations de **janvier** ont été envoyées tard.\n\n1. relancer\n2. former',
    }),
    section('communities', 'Les communautés : nées, vivantes', {
      headline: 'La moitié des communautés ouvertes en mars vivent encore.',
      charts: [
        chart(
          {
            key: 'survival',
            title: 'Part des communautés encore vivantes, selon leur âge',
            table: 'survival',
          },
          { kind: 'lines', x: 'age', series: ['ours', 'before', 'elsewhere'], band: null, goal: null },
        ),
        chart(
          { key: 'states', title: 'Communautés par état', table: 'states' },
          { kind: 'columns', x: 'month', series: ['born', 'alive', 'watched', 'asleep'], stacked: true },
        ),
        chart(
          { key: 'created', title: 'Communautés créées chaque mois', table: 'created' },
          { kind: 'columns', x: 'month', series: ['created'], stacked: false },
        ),
      ],
      tables: [survival, states, created],
    }),
    section('participation', 'Participation, réponses et liens entre ministères', {
      headline: 'Les ministères se répondent moins qu’au hasard, mais de plus en plus chaque mois.',
      charts: [
        chart(
          {
            key: 'ties',
            title: 'Liens entre ministères, rapportés à ce que donnerait le hasard',
            table: 'ties',
          },
          { kind: 'intervals', x: 'ministry', value: 'ratio', low: 'low', high: 'high', neutral: 1 },
        ),
        chart(
          { key: 'courses', title: 'Membres actifs par ministère', table: 'courses' },
          { kind: 'multiples', by: 'ministry', x: 'month', series: ['active'] },
        ),
      ],
      tables: [ties, courses],
    }),
    section('practices', 'Les bonnes pratiques et leurs preuves', {
      charts: [
        chart(
          { key: 'effects', title: 'Effet sur les contributeurs hebdomadaires', table: 'effects' },
          { kind: 'intervals', x: 'practice', value: 'effect', low: 'low', high: 'high', neutral: 0 },
        ),
      ],
      tables: [effects],
    }),
    section('management', 'L’encadrement', {
      headline: 'Sept contributeurs sur dix sont des agents.',
      charts: [
        chart(
          { key: 'levels', title: 'Part de chaque niveau parmi les contributeurs', table: 'levels' },
          { kind: 'bars', x: 'ministry', series: ['agents', 'middle', 'direction'], stacked: true },
        ),
      ],
      tables: [levels],
    }),
    section('costs', 'Ce que cela coûte', {
      headline: 'Chaque membre actif coûte 31 € par mois.',
      charts: [
        chart(
          { key: 'costs', title: 'Coût mensuel par poste', table: 'costs' },
          { kind: 'bars', x: 'what', series: ['euros'], stacked: false },
        ),
      ],
      tables: [costs],
    }),
    section('forecast', 'Ce qui vient', {
      headline: 'À ce rythme, 3 000 membres seront atteints en mars 2026, une fois sur deux.',
      charts: [
        chart(
          { key: 'members', title: 'Membres par mois, et prévision', table: 'members' },
          {
            kind: 'lines',
            x: 'month',
            series: ['forecast', 'members'],
            band: { low: 'low', high: 'high' },
            goal: { value: 3000, label: 'Objectif : 3 000' },
          },
        ),
      ],
      tables: [members],
    }),
    section('service', 'La qualité du service', { notes: ['Rien n’a été mesuré sur cette période.'] }),
    section('method', 'Méthode', {
      tables: [
        table(
          'formulas',
          'Formules employées, et leurs versions',
          [
            ['formula', 'Formule', 'text'],
            ['version', 'Version', 'text'],
          ],
          [
            ['oversight', 'oversight@2'],
            ['forecast', 'forecast@1'],
          ],
        ),
      ],
      notes: ['Une fois publié, ce bilan ne change plus.'],
    }),
  ],
  versions: { oversight: 'oversight@2' },
}
