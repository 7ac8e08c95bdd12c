import { DEPARTEMENTS } from '@/lib/directory/model/departements'
import { hidden, type Table, type Value } from '@/lib/reports/model/document'
import { monthsOf } from '@/lib/reports/model/span'

/** Tables to draw: long names, thirty-six months, twenty ministries, and figures that are missing. */
export const span = { from: '2023-04-01', until: '2026-04-01' }
const months = monthsOf(span)

const ministries = [
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

export const table = (
  key: string,
  title: string,
  columns: [string, string, Table['columns'][number]['unit']][],
  rows: Value[][],
): Table => ({
  ...{ key, title, rows },
  columns: columns.map(([name, header, unit]) => ({ key: name, header, unit })),
})

export const steps = table(
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

export const byMinistry = table(
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
export const members = table(
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
    at >= 25 ? Math.round(growth(25) * 1.035 ** (at - 25)) : null,
    at >= 25 ? Math.round(growth(25) * 1.02 ** (at - 25)) : null,
    at >= 25 ? Math.round(growth(25) * 1.055 ** (at - 25)) : null,
  ]),
)

export const survival = table(
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

export const states = table(
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

export const created = table(
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

export const levels = table(
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

export const effects = table(
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

export const ties = table(
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

export const courses = table(
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

export const places = table(
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

export const costs = table(
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
