/**
 * Which room may open which door. Directions: app, scripts → slices → foundations → prisma/client;
 * among slices: meaning → doing → activity, never back, and through faces (`index.ts`) only.
 */
const FOUNDATIONS = 'db|time|ui|i18n|policy|disclosure|auth|jobs|mail|markdown|text|browser|chance'
const DOING =
  'accounts|communities|discussions|comments|files|pages|tasks|events|skills|directory|imports|notifications|moderation|search|provisioning|onboarding'
const MEANING =
  'engagement|oversight|managers|vitality|expertise|practices|reports|simulation|openFigures|admin'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two rooms that need each other are one room, or hide a third: name it.',
      severity: 'error',
      from: { path: '^(app|lib|scripts)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'foundations-know-no-slice',
      comment: 'A foundation serves everybody: what it needs of a slice comes in as an argument.',
      severity: 'error',
      from: { path: `^lib/(${FOUNDATIONS})/` },
      to: { path: `^lib/(?!(${FOUNDATIONS})/)`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'activity-knows-no-slice',
      comment: 'What happened is written by those who do; it does not know them.',
      severity: 'error',
      from: { path: '^lib/activity/' },
      to: { path: `^lib/(${DOING}|${MEANING})/` },
    },
    {
      name: 'doing-knows-no-meaning',
      comment: 'People act whether or not somebody measures: measures look at acts, never the reverse.',
      severity: 'error',
      from: { path: `^lib/(activity|${DOING})/` },
      to: { path: `^lib/(${MEANING})/` },
    },
    {
      name: 'through-the-face',
      comment:
        'A slice is entered by its index.ts (server), schema.ts (shapes), actions.ts and ui/: the rest is its own business.',
      severity: 'error',
      from: { path: `^lib/(${DOING}|${MEANING}|activity|platform)/` },
      to: {
        path: `^lib/(${DOING}|${MEANING}|activity|platform)/`,
        pathNot: ['^lib/$1/', '^lib/[^/]+/(index|schema)\\.ts$', '^lib/[^/]+/(ui|actions)(/|\\.ts)'],
      },
    },
    {
      name: 'app-through-the-face',
      comment:
        'A page asks one question and shows one view: it enters a slice by its face, its actions and its ui.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: `^lib/(${DOING}|${MEANING}|activity|platform)/`,
        pathNot: ['^lib/[^/]+/(index|schema)\\.ts$', '^lib/[^/]+/(ui|actions)(/|\\.ts)'],
      },
    },
    {
      name: 'pages-do-not-touch-the-database',
      comment: 'Every question lives in a slice, where `authorize` stands: a page never reads a table.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(lib/db|prisma/client/client)' },
    },
    {
      name: 'ui-reads-no-data',
      comment:
        'A component receives plain values: it can be shown anywhere, and nothing leaks to the browser.',
      severity: 'error',
      from: { path: ['^lib/ui/', '^lib/[^/]+/ui/'] },
      to: {
        path: ['^lib/db/', '^prisma/client/client', '^lib/[^/]+/(queries|commands|measures|jobs)(/|[.]ts)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'models-are-pure',
      comment: 'A model takes values and gives values: no database, no framework, no file.',
      severity: 'error',
      from: { path: ['^lib/[^/]+/model/', '^lib/policy/rules'] },
      to: {
        path: [
          '^lib/(db|auth|jobs|mail|ui|i18n)/',
          '^prisma/client/client',
          '^node_modules/(next|react|pg|@prisma)/',
          '^(fs|http|net)',
        ],
        // What a typed text may hold is asked of values too.
        pathNot: ['^lib/ui/typed\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'jobs-are-for-the-worker',
      comment: 'What the clock asks for runs without a person: only the worker and scripts may start it.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: ['^lib/[^/]+/jobs\\.ts$', '^lib/jobs/'] },
      to: { path: '^lib/(?!jobs/)[^/]+/jobs\\.ts$' },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'A command is a way in, not a library.',
      severity: 'error',
      from: { path: '^(app|lib)/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'What we use is in package.json, under the right list.',
      severity: 'error',
      from: { path: '^(app|lib)/' },
      to: {
        // Made before each build, from the design system.
        pathNot: 'public/dsfr/',
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/client' },
    exclude: { path: '\\.next|\\.data' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
