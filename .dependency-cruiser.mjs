// Who may import whom. `test/architecture` plants a violation of each rule and sees it caught.

/** The folders of src/, each with the folders it may import from besides itself. */
const MAY_IMPORT = {
  kernel: [],
  regulation: ['kernel'],
  db: ['kernel', 'regulation'],
  print: [],
  schedule: ['kernel', 'regulation', 'db'],
  delivery: ['kernel', 'regulation', 'db', 'schedule'],
  telegram: ['kernel', 'regulation', 'db', 'delivery', 'schedule'],
  http: ['kernel', 'regulation', 'db', 'delivery', 'schedule', 'telegram'],
  features: ['kernel', 'regulation', 'db', 'print', 'delivery', 'schedule', 'telegram'],
  demo: ['kernel', 'regulation', 'db', 'features'],
  sandbox: ['kernel'],
  cli: ['kernel', 'regulation', 'db', 'demo', 'http', 'sandbox', 'telegram', 'features'],
};

const folder = (name) => `^src/${name}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = Object.entries(MAY_IMPORT).map(([name, allowed]) =>
  rule(
    `layer-${name}`,
    `${name} imports of ours only: ${allowed.join(', ') || 'nothing'}. app.ts hands it the rest.`,
    { path: folder(name) },
    { path: '^src/', pathNot: [name, ...allowed].map(folder) },
  ),
);

const ours = [
  rule(
    'unknown-folder',
    'A new folder of src/ is entered in MAY_IMPORT first.',
    { path: '^src/[^/]+/', pathNot: Object.keys(MAY_IMPORT).map(folder) },
    {},
  ),
  rule(
    'chat-is-private',
    "A feature uses another feature's stores and use cases, never its chat/.",
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/[^/]+/chat/', pathNot: '^src/features/$1/' },
  ),
  rule(
    'use-cases-know-no-chat',
    'Only chat/ itself, feature.ts and a <noun>-reply.ts, by which others answer with its card, know how a feature talks.',
    { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/(chat/|feature\\.ts$|[^/]+-reply\\.ts$)' },
    { path: '^src/features/[^/]+/chat/' },
  ),
  rule(
    'features-are-collected-by-app',
    'What a feature offers is collected in feature-list.ts alone.',
    { path: '^src/features/' },
    { path: '^src/features/[^/]+/feature\\.ts$' },
  ),
  rule(
    'demo-uses-stores',
    'The demo school is loaded through stores; it runs no use cases.',
    { path: folder('demo') },
    { path: folder('features'), pathNot: '\\.store\\.ts$' },
  ),
  rule(
    'config-knows-kernel',
    "config.ts turns the environment and the regulation's numbers into values and knows nothing of who uses them.",
    { path: '^src/config\\.ts$' },
    { path: '^src/', pathNot: ['kernel', 'regulation'].map(folder) },
  ),
  rule(
    'app-is-the-root',
    'app.ts composes, of what feature-list.ts lists; only main.ts, cli.ts and tests build it.',
    { path: '^src/', pathNot: '^src/(app|main|cli)\\.ts$' },
    { path: '^src/(app|feature-list|main|cli)\\.ts$' },
  ),
  rule(
    'sandbox-comes-when-asked',
    'With a token nothing of the sandbox is loaded: the product imports it at the moment when it opens one.',
    { path: '^src/app\\.ts$' },
    { path: folder('sandbox'), dynamic: false },
  ),
  rule(
    'year-lives-alone',
    "The year's people and tally know nothing of the code that they check, not by way of others either; product/ alone starts it.",
    { path: '^year/', pathNot: '^year/product/' },
    { path: '^src/', reachable: true },
  ),
  rule(
    'tally-counts-alone',
    'What the school week is counted by knows nothing of the code that it checks, not by way of others either.',
    { path: '^test/week/tally/' },
    { path: '^src/', reachable: true },
  ),
  rule(
    'src-stands-alone',
    'The product imports nothing of its tests and scripts.',
    { path: '^src/' },
    { path: '^(test|scripts|bench|year)/' },
  ),
];

const packages = [
  rule(
    'grammy-at-the-edge',
    'grammY is spoken by the shell, the webhook, the sender, chat/ and app.ts.',
    {
      path: '^src/',
      pathNot: ['^src/(telegram|http|delivery|sandbox)/', '^src/features/[^/]+/chat/', '^src/app\\.ts$'],
    },
    { path: 'node_modules/(grammy|@grammyjs)/' },
  ),
  rule(
    'sandbox-is-no-client',
    "The sandbox takes grammY's types; a simulator built on the client's code would agree with its mistakes.",
    { path: folder('sandbox') },
    { path: 'node_modules/(grammy|@grammyjs|telegraf)/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'drivers-in-db',
    'The database is opened in db/ alone.',
    { path: '^src/', pathNot: folder('db') },
    { path: 'node_modules/(pg|@electric-sql|@prisma)/' },
  ),
  rule(
    'no-dev-dependency',
    'The product runs without its development dependencies.',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'no-undeclared-package',
    'Every package that is imported stands in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

const everywhere = [
  rule('no-cycle', 'No cycles, of types neither.', {}, { circular: true }),
  {
    ...rule(
      'no-feature-cycle',
      'One of two features stands above the other.',
      { path: '^src/features/[^/]+$' },
      { path: '^src/features/[^/]+$', circular: true, viaOnly: '^src/features/[^/]+$' },
    ),
    scope: 'folder',
  },
  rule(
    'no-barrel',
    'A file is imported by its own name.',
    {},
    { path: '(^|/)index\\.[jt]s$', pathNot: 'node_modules' },
  ),
  rule('no-unresolved', 'What is imported exists.', {}, { couldNotResolve: true }),
  rule(
    'no-orphan',
    'A file that nobody imports and that imports nobody is dead.',
    { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/sandbox/page/'] },
    {},
  ),
];

export default {
  forbidden: [...layers, ...ours, ...packages, ...everywhere],
  options: {
    doNotFollow: { path: ['node_modules', '^src/db/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
