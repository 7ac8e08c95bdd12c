import type { Chart, Document, Section } from '@/lib/reports/model/document'
import {
  steps,
  byMinistry,
  members,
  survival,
  states,
  created,
  levels,
  effects,
  ties,
  courses,
  places,
  costs,
  span,
  table,
} from './richTables'

const section = (key: Section['key'], title: string, told: Partial<Section>): Section => ({
  ...{ key, title, headline: null, charts: [], tables: [], notes: [], comment: '' },
  ...told,
})

type Naming = { key: string; title: string; table: string }
const chart = (naming: Naming, look: object): Chart =>
  ({ ...naming, alt: `${naming.title}, dit en mots.`, ...look }) as Chart

/** A report with every kind of chart, long names and figures that are missing. */
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
            band: { low: 'low', high: 'high', name: 'Là où l’on attend huit mois sur dix' },
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
