/**
 * Which file may import which. Imports run one way:
 *
 *   core <- contract <- platform <- features <- realtime, jobs <- app.module, main
 *
 * News that must travel the other way goes through the event log. Tests may import anything.
 */

/** A feature calls only features before it: money does not know auctions, auctions do not know settlement. */
const FEATURES = [
  ...['parties', 'auth', 'ledger', 'payments', 'collateral', 'cases', 'lots', 'auctions'],
  ...['acquisitions', 'operations', 'revenue', 'settlement', 'notices', 'audit'],
];

/** What a module of the core needs beyond itself, the kernel and money. */
const CORE_NEEDS = {
  kernel: null,
  money: ['kernel'],
  settlement: ['kernel', 'money', 'ledger', 'revenue'],
  proof: ['kernel', 'money', 'auction'],
  scenario: ['kernel', 'money', 'auction'],
};

/** What a feature shows to others: its service, its module and the news it spreads in the process. */
const FACE = '(\\.(service|module)|/news)\\.ts$';

const PRIVATE = '\\.(store|entity)\\.ts$';
const TEST = '\\.test\\.ts$';
const NPM = 'node_modules';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A rule for all files in a folder but its tests. */
const within = (folder) => ({ path: folder, pathNot: TEST });

const coreModuleRules = Object.entries(CORE_NEEDS).map(([name, needs]) =>
  forbid(
    `core-${name}`,
    `core/${name} stands on ${needs?.join(', ') ?? 'nothing'}, so that it can be read without the rest of the core.`,
    within(`^src/core/${name}/`),
    { path: '^src/core/', pathNot: `^src/core/(${[name, ...(needs ?? [])].join('|')})/` },
  ),
);

const featureOrderRules = FEATURES.slice(0, -1).map((name, index) =>
  forbid(
    `feature-order-${name}`,
    `${name} comes before these features; what they do reaches it by the event log, never by an upward call.`,
    within(`^src/features/${name}/`),
    { path: `^src/features/(${FEATURES.slice(index + 1).join('|')})/` },
  ),
);

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Files in a cycle can only be understood together, and entities in a cycle crash at start.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'A file that neither imports nor is imported is left over.',
      {
        orphan: true,
        pathNot: [TEST, '\\.d\\.ts$', '^src/(main|cli/)', '^migrations/', '^bench/'],
      },
      {},
    ),
    forbid(
      'resolvable',
      'What cannot be found here cannot be found in production.',
      {},
      {
        couldNotResolve: true,
      },
    ),
    forbid(
      'no-development-packages',
      'The server runs where development packages are not installed.',
      { path: '^(src|config|migrations)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'core-is-pure',
      'The rules import nothing from outside, neither packages nor Node: that is what makes them replayable.',
      within('^src/core/'),
      { pathNot: '^src/core/' },
    ),
    forbid(
      'core-modules-apart',
      'A module of the core stands on itself, the kernel and money.',
      {
        path: '^src/core/([^/]+)/',
        pathNot: [TEST, `^src/core/(${Object.keys(CORE_NEEDS).join('|')})/`],
      },
      { path: '^src/core/', pathNot: '^src/core/($1|kernel|money)/' },
    ),
    ...coreModuleRules,
    forbid(
      'contract-is-shared',
      'The contract is shared with the browser: it has no package, no Node and nothing from above.',
      within('^src/contract/'),
      { pathNot: '^src/(contract|core)/' },
    ),
    forbid(
      'contract-takes-types-only',
      'The contract names shapes of the core, but must not pull the core into the browser.',
      within('^src/contract/'),
      { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'platform-has-no-business',
      'The platform is the outside world without business words; of the core it knows kernel, money and proof.',
      within('^src/platform/'),
      {
        pathNot: [
          '^src/(platform|contract|core/(kernel|money|proof))/',
          '^(config/config\\.ts$|migrations/)',
          NPM,
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    forbid(
      'features-look-down',
      'A feature is a shell round the core; it knows neither the sockets and jobs above it nor other programs.',
      within('^src/features/'),
      { path: ['^src/(realtime|jobs|bots|cli)/', '^src/[^/]+\\.ts$'] },
    ),
    forbid(
      'features-show-a-face',
      'Of another feature only its service, module and news may be used; the rest is free to change.',
      { path: '^src/features/([^/]+)/', pathNot: TEST },
      { path: '^src/features/', pathNot: ['^src/features/$1/', FACE] },
    ),
    ...featureOrderRules,
    forbid(
      'realtime-and-jobs-hold-no-rules',
      'Sockets and jobs call services; a rule of the core used here would be a second place that decides.',
      within('^src/(realtime|jobs)/'),
      {
        path: '^src/core/',
        pathNot: '^src/core/(kernel|money)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'realtime-and-jobs-see-faces',
      'Sockets and jobs use what features show.',
      within('^src/(realtime|jobs)/'),
      { path: '^src/features/', pathNot: FACE },
    ),
    forbid(
      'realtime-and-jobs-apart',
      'Sockets and jobs run in different processes; they meet in the event log.',
      { path: '^src/(realtime|jobs)/', pathNot: TEST },
      { path: ['^src/(realtime|jobs|bots|cli)/', '^src/[^/]+\\.ts$'], pathNot: '^src/$1/' },
    ),
    forbid(
      'stores-and-entities-are-private',
      'Only its own feature reads or writes a table; everybody else asks the service.',
      { path: '^(src|bench)/', pathNot: [TEST, '^src/features/'] },
      { path: PRIVATE },
    ),
    forbid(
      'drivers-stay-below',
      'Transactions are right because one place opens them; nothing else talks to a database driver.',
      { path: '^src/', pathNot: [TEST, '^src/(platform|cli)/'] },
      { path: `${NPM}/(mysql2|libsql)/` },
    ),
    forbid(
      'typeorm-in-stores',
      'Only stores and entities know how rows are mapped; a rule written in a query cannot be replayed.',
      { path: '^src/', pathNot: [TEST, PRIVATE, '^src/(platform|cli)/'] },
      { path: `${NPM}/typeorm/` },
    ),
    forbid(
      'bots-are-clients',
      'Bots talk to the server as any client does, so that what they show is true of every client.',
      within('^src/bots/'),
      { pathNot: ['^src/(bots|contract|core)/', NPM], dependencyTypesNot: ['core'] },
    ),
    forbid(
      'programs-are-not-libraries',
      'What a program does is for its user; what others need moves to a module below.',
      { path: '^(src|config|migrations)/', pathNot: [TEST, '^src/cli/', '^src/main\\.ts$'] },
      { path: ['^src/(cli|main)', '^(bench|test)/'] },
    ),
    forbid(
      'configuration-stands-below',
      'Configuration is read before anything is built; only the data source knows what it configures.',
      { path: '^config/', pathNot: [TEST, '^config/data-source\\.ts$'] },
      { path: '^(src|migrations|bench|test)/', pathNot: '^src/(core|contract)/' },
    ),
    forbid(
      'environment-has-one-reader',
      'Variables become a checked configuration in one place; everybody else reads that.',
      { path: '^(src|migrations|bench)/', pathNot: TEST },
      { path: '^config/env\\.ts$' },
    ),
    forbid(
      'migrations-are-history',
      'A migration must mean tomorrow what it meant when it ran, so it uses no code that will change.',
      within('^migrations/'),
      {
        pathNot: ['^migrations/', '^src/platform/database/schema/', `${NPM}/typeorm/`],
      },
    ),
  ],
  options: {
    doNotFollow: { path: NPM },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
