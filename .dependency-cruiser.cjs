/**
 * Which file may import which. Imports run one way:
 *
 *   core <- contract <- platform <- features <- realtime, jobs <- app.module, main
 *
 * News that must travel the other way goes through the event log. Tests may import anything.
 */

/** A feature calls only features before it: money does not know auctions, auctions do not know settlement. */
const FEATURES = [
  ...[
    'rule-packs',
    'approvals',
    'parties',
    'auth',
    'venues',
    'experts',
    'ledger',
    'payments',
    'collateral',
    'cases',
    'lots',
    'papers',
    'auctions',
    'sessions',
    'asset-objections',
    'results',
    'certificates',
    'forfeits',
  ],
  ...['acquisitions', 'operations', 'revenue', 'settlement', 'notices', 'audit'],
];

/** What a module of the core needs beyond itself, the kernel and money. */
const CORE_NEEDS = {
  kernel: null,
  auction: ['kernel', 'money', 'draw'],
  money: ['kernel'],
  settlement: ['kernel', 'money', 'ledger', 'revenue'],
  proof: ['kernel', 'money', 'auction', 'draw'],
  scenario: ['kernel', 'money', 'auction'],
  practice: ['kernel', 'money', 'auction', 'proof', 'scenario'],
  session: ['kernel', 'money'],
  venue: ['kernel', 'money', 'listing'],
  draw: ['kernel'],
  disposal: ['kernel', 'money', 'auction', 'listing'],
  forfeit: ['kernel', 'money', 'listing'],
};

/**
 * What a feature shows to others: its service, its module, its news, the form of its answers, what a lot, a venue and a
 * payment are, what waits for a second person, where others declare acts and purposes, how a rule pack names its law, what a
 * lot that tears a bundle is refused for, what a correction of a notice says, and how files are taken in and handed out.
 */
const FACE =
  '(\\.(service|module)|/(news|answers|lot|lot-bodies|approval|approval-kinds|dossier-readers|document-intake|send-copy|followed-lots|approvals\\.dto|award\\.dto|assets\\.dto|ties\\.dto|bundles\\.dto|bundle-views|rule-packs\\.dto|corrections\\.dto|venue|payment|payment-purposes|pack-words))\\.ts$';

const PRIVATE = '\\.(store|entity)\\.ts$';
const TEST = '\\.test\\.ts$';
const NPM = 'node_modules';

/** The parts of the web client that come in files of their own, with the core in them. */
const LAZY =
  '^client/src/(proof|terms|formats|desk|notice|admission|cases|escrow|lot-sessions|backstops|experts|results|asset-objections|venues|practice)/';

/** A rule for all files in a folder but its tests. */
const within = (folder) => ({ path: folder, pathNot: TEST });

const coreModuleRules = Object.entries(CORE_NEEDS).map(([name, needs]) => ({
  name: `core-${name}`,
  comment: `core/${name} stands on ${needs?.join(', ') ?? 'nothing'}, so that it can be read without the rest of the core.`,
  from: within(`^src/core/${name}/`),
  to: { path: '^src/core/', pathNot: `^src/core/(${[name, ...(needs ?? [])].join('|')})/` },
}));

const featureOrderRules = FEATURES.slice(0, -1).map((name, index) => ({
  name: `feature-order-${name}`,
  comment: `${name} comes before these features; what they do reaches it by the event log, never by an upward call.`,
  from: within(`^src/features/${name}/`),
  to: { path: `^src/features/(${FEATURES.slice(index + 1).join('|')})/` },
}));

const rules = [
  {
    name: 'no-cycles',
    comment:
      'Files in a cycle can only be understood together, and entities in a cycle crash at start.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that neither imports nor is imported is left over.',
    from: {
      orphan: true,
      pathNot: [
        TEST,
        '\\.d\\.ts$',
        '^src/(main|cli/)',
        '^migrations/',
        '^bench/',
        '^client/src/main\\.ts$',
      ],
    },
    to: {},
  },
  {
    name: 'resolvable',
    comment: 'What cannot be found here cannot be found in production.',
    from: {},
    to: {
      couldNotResolve: true,
    },
  },
  {
    name: 'no-development-packages',
    comment: 'The server runs where development packages are not installed.',
    from: { path: '^(src|config|migrations)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'core-is-pure',
    comment:
      'The rules import nothing from outside, neither packages nor Node: that is what makes them replayable.',
    from: within('^src/core/'),
    to: { pathNot: '^src/core/' },
  },
  {
    name: 'core-modules-apart',
    comment: 'A module of the core stands on itself, the kernel and money.',
    from: {
      path: '^src/core/([^/]+)/',
      pathNot: [TEST, `^src/core/(${Object.keys(CORE_NEEDS).join('|')})/`],
    },
    to: { path: '^src/core/', pathNot: '^src/core/($1|kernel|money)/' },
  },
  ...coreModuleRules,
  {
    name: 'contract-is-shared',
    comment:
      'The contract is shared with the browser: it has no package, no Node and nothing from above.',
    from: within('^src/contract/'),
    to: { pathNot: '^src/(contract|core)/' },
  },
  {
    name: 'contract-takes-types-only',
    comment: 'The contract names shapes of the core, but must not pull the core into the browser.',
    from: within('^src/contract/'),
    to: { path: '^src/core/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'envelopes-open-everywhere',
    comment:
      'An envelope is sealed in browsers and opened on servers by the same code: it has the cryptography that both have, and no Node.',
    from: within('^src/envelope/'),
    to: { pathNot: ['^src/(envelope|core)/', NPM], dependencyTypesNot: ['core'] },
  },
  {
    name: 'wire-is-shared',
    comment:
      'What the rules say is put into the shapes of the contract by the same code on servers, in bots and in the practice room.',
    from: within('^src/wire/'),
    to: { pathNot: '^src/(wire|contract|core)/' },
  },
  {
    name: 'platform-has-no-business',
    comment:
      'The platform is the outside world without business words; of the core it knows kernel, money and proof.',
    from: within('^src/platform/'),
    to: {
      pathNot: [
        '^src/(platform|contract|core/(kernel|money|proof))/',
        '^(config|migrations)/',
        NPM,
      ],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'features-look-down',
    comment:
      'A feature is a shell round the core; it knows neither the sockets and jobs above it nor other programs.',
    from: within('^src/features/'),
    to: { path: ['^src/(realtime|jobs|bots|cli)/', '^src/[^/]+\\.ts$'] },
  },
  {
    name: 'features-show-a-face',
    comment:
      'Of another feature only its service, module, news and answers may be used; the rest is free to change.',
    from: { path: '^src/features/([^/]+)/', pathNot: TEST },
    to: { path: '^src/features/', pathNot: ['^src/features/$1/', FACE] },
  },
  ...featureOrderRules,
  {
    name: 'realtime-and-jobs-hold-no-rules',
    comment:
      'Sockets and jobs call services; a rule of the core used here would be a second place that decides.',
    from: within('^src/(realtime|jobs)/'),
    to: {
      path: '^src/core/',
      pathNot: '^src/core/(kernel|money)/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'realtime-and-jobs-see-faces',
    comment: 'Sockets and jobs use what features show.',
    from: within('^src/(realtime|jobs)/'),
    to: { path: '^src/features/', pathNot: FACE },
  },
  {
    name: 'realtime-and-jobs-apart',
    comment: 'Sockets and jobs run in different processes; they meet in the event log.',
    from: { path: '^src/(realtime|jobs)/', pathNot: TEST },
    to: { path: ['^src/(realtime|jobs|bots|cli)/', '^src/[^/]+\\.ts$'], pathNot: '^src/$1/' },
  },
  {
    name: 'stores-and-entities-are-private',
    comment: 'Only its own feature reads or writes a table; everybody else asks the service.',
    from: { path: '^(src|bench)/', pathNot: [TEST, '^src/features/'] },
    to: { path: PRIVATE },
  },
  {
    name: 'drivers-stay-below',
    comment:
      'Transactions are right because one place opens them; nothing else talks to a database driver.',
    from: { path: '^src/', pathNot: [TEST, '^src/(platform|cli)/'] },
    to: { path: `${NPM}/(mysql2|libsql)/` },
  },
  {
    name: 'typeorm-in-stores',
    comment:
      'Only stores and entities know how rows are mapped; a rule written in a query cannot be replayed.',
    from: { path: '^src/', pathNot: [TEST, PRIVATE, '^src/(platform|cli)/'] },
    to: { path: `${NPM}/typeorm/` },
  },
  {
    name: 'bots-are-clients',
    comment:
      'Bots talk to the server as any client does, so that what they show is true of every client.',
    from: within('^src/bots/'),
    to: {
      pathNot: ['^src/(bots|contract|core|envelope|wire)/', NPM],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'client-knows-the-contract',
    comment:
      'The web client talks to the server as any client does; of our code it has the contract, and the core to verify with.',
    from: within('^client/'),
    to: {
      pathNot: ['^client/', '^src/(contract|core|envelope|wire)/', NPM],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'client-verifies-lazily',
    comment: 'Only the folders that are loaded when they are needed may bring the core along.',
    from: { path: '^client/src/', pathNot: [TEST, LAZY] },
    to: { path: '^src/(core|envelope|wire)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'client-loads-verification-when-needed',
    comment: 'Somebody who only watches a price must not wait for the verifier.',
    from: { path: '^client/src/', pathNot: [TEST, LAZY] },
    to: { path: LAZY, dynamic: false, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'programs-are-not-libraries',
    comment: 'What a program does is for its user; what others need moves to a module below.',
    from: { path: '^(src|config|migrations)/', pathNot: [TEST, '^src/cli/', '^src/main\\.ts$'] },
    to: { path: ['^src/(cli|main)', '^(bench|test)/'] },
  },
  {
    name: 'configuration-stands-below',
    comment:
      'Configuration is read before anything is built; only the data source knows what it configures.',
    from: { path: '^config/', pathNot: [TEST, '^config/data-source\\.ts$'] },
    to: { path: '^(src|migrations|bench|test)/', pathNot: '^src/(core|contract)/' },
  },
  {
    name: 'environment-has-one-reader',
    comment:
      'A program turns its variables into a checked configuration once; everybody else is given that.',
    from: { path: '^(src|migrations|bench)/', pathNot: [TEST, '^src/(main\\.ts$|cli/)'] },
    to: { path: '^config/env\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'migrations-are-history',
    comment:
      'A migration must mean tomorrow what it meant when it ran, so it uses no code that will change.',
    from: within('^migrations/'),
    to: {
      pathNot: ['^migrations/', '^src/platform/database/schema/', `${NPM}/typeorm/`],
    },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
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
