import typescript from 'typescript-eslint'

/**
 * Promises kept by structure (each says what to do instead). Formatting is Prettier's, directions are
 * dependency-cruiser's; here are the sentences one can check by looking at a single file.
 */
const forbid = (...rules) => ['error', ...rules.map(([selector, message]) => ({ selector, message }))]

const everywhere = [
  [
    'TSEnumDeclaration',
    'An enum that Prisma does not know ends up written twice: use a union of words, or the enum of the schema.',
  ],
  ['ExportDefaultDeclaration > Identifier[name=/^(utils|helpers|misc)$/]', 'Say the domain.'],
]

const pages = [
  [
    'Program:not(:has(CallExpression[callee.name=/^(requireViewer|openToAll)$/]))',
    'A page says who may come in: `await requireViewer()`, or `await openToAll()` on purpose.',
  ],
]

const routes = [
  [
    'Program:not(:has(CallExpression[callee.name=/^(route|formRoute|question|openQuestion|streamRoute|openToAll)$/])):not(:has(Identifier[name=/^(scimRoute|figuresRoute|nowhere)$/]))',
    'A route goes through `route`, `formRoute`, `question` or `streamRoute` of lib/auth, says `openToAll()` on purpose, is for directories (`scimRoute`) or for those that read figures (`figuresRoute`), or leads `nowhere`.',
  ],
]

const asksWho =
  'Queries and commands take who asks first: `(viewer, …)`, or `(system, …)` for what the clock asks for.'
const asksLeave = 'Every query and command calls `authorize`, or reads through `visibleTo`.'
const LEAVE = '/^(authorize|authorizePlatform|reportFor|visibleTo|visibleInSql|system)$/'
const dataFunctions = [
  ['ExportNamedDeclaration > FunctionDeclaration:not([params.0.name=/^(viewer|system)$/])', asksWho],
  [
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression:not([params.0.name=/^(viewer|system)$/])',
    asksWho,
  ],
  [`ExportNamedDeclaration > FunctionDeclaration:not(:has(Identifier[name=${LEAVE}]))`, asksLeave],
  [
    `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression:not(:has(Identifier[name=${LEAVE}]))`,
    asksLeave,
  ],
]

const actions = [
  [
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^(action|openAction)$/])',
    'Every export of actions.ts is `action(schema, command)`: same origin, signed in, parsed, authorized.',
  ],
  [
    'ExportNamedDeclaration > FunctionDeclaration',
    'Every export of actions.ts is `action(schema, command)`.',
  ],
]

const pure = [
  [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'A model has no clock: take `now` as an argument.',
  ],
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'A model has no clock: take `now` as an argument.',
  ],
  [
    'MemberExpression[object.name="Math"][property.name="random"]',
    'A model rolls no die: take the chance as an argument.',
  ],
  ['MemberExpression[object.name="process"]', 'A model reads no environment.'],
  ['AwaitExpression', 'A model waits for nothing: values in, values out.'],
  [':function[async=true]', 'A model waits for nothing: values in, values out.'],
]

export default typescript.config(
  {
    ignores: [
      '.next/**',
      'node_modules/**',
      'prisma/client/**',
      'public/**',
      '.data/**',
      '.screens/**',
      'next-env.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: typescript.parser },
    plugins: { '@typescript-eslint': typescript.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-empty': 'error',
      'no-restricted-syntax': forbid(...everywhere),
    },
  },
  { files: ['app/**/page.tsx'], rules: { 'no-restricted-syntax': forbid(...everywhere, ...pages) } },
  { files: ['app/**/route.ts'], rules: { 'no-restricted-syntax': forbid(...everywhere, ...routes) } },
  {
    files: ['lib/*/{queries,commands}.ts', 'lib/*/{queries,commands}/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(...everywhere, ...dataFunctions) },
  },
  {
    files: ['lib/*/actions.ts', 'lib/*/actions/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(...everywhere, ...actions) },
  },
  {
    files: ['lib/*/model/**/*.ts', 'lib/policy/rules.ts', 'lib/policy/rules/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(...everywhere, ...pure) },
  },
)
