/**
 * The habits of this codebase, as far as ESLint can see them. Import directions are in
 * .dependency-cruiser.cjs, habits about files rather than code in test/unit/tidy.test.ts.
 */
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import a name from the file that declares it.',
};

const shape = [
  noBarrels,
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
    message: 'More than 6 collaborators: this class does more than one thing.',
  },
  {
    selector: ":not(MethodDefinition[kind='constructor']) > :function[params.length>3]",
    message: 'More than 3 parameters: take a named object.',
  },
];

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only, so that a thing has one name everywhere.',
};

const injectedTime = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time arrives as a value: inject Clock, or use tx.now.',
};

const pure = [
  {
    selector: 'Literal[raw=/^[\\d_]*\\.\\d|^[\\d_.]+e-/i]',
    message: 'No fractions in the core: money is minor units, rates are basis points.',
  },
  {
    selector: ':matches(:function[async=true], AwaitExpression, ForOfStatement[await=true])',
    message: 'The core decides at once; waiting belongs to the shell.',
  },
];

const environment = {
  object: 'process',
  property: 'env',
  message: 'Configuration is read once, in config/.',
};

const nondeterminism = [
  { object: 'Math', property: 'random', message: 'Inject Random.' },
  { object: 'Date', property: 'now', message: 'Inject Clock, or use tx.now.' },
  { object: 'performance', property: 'now', message: 'Inject Clock, or use tx.now.' },
];

/** What a rule of the core could use to give two answers to one question. */
const impureGlobals = [
  ...['Date', 'performance', 'crypto', 'Promise', 'Intl', 'console', 'process', 'Buffer', 'fetch'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'parseFloat'],
];

const randomImports = ['randomBytes', 'randomInt', 'randomUUID', 'randomFillSync', 'webcrypto'];

export default defineConfig(
  globalIgnores(['**/dist', 'coverage', 'var', '**/*.d.ts']),
  {
    // A rule that is wrong is changed here, for everybody; it is not switched off in a file.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 70],
      // A switch over a closed union is a table, so it counts once.
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...shape],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-syntax': ['error', ...shape, namedExports],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Nest's modules are classes without members, and its decorators are what they say.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Misfires on the options of Nest's own modules.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // What is left out of a copy, or not needed of a signature, has to be named to be skipped.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Ports are promised to their callers; an implementation that need not wait is no mistake.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...shape, namedExports, injectedTime],
      'no-restricted-properties': ['error', environment, ...nondeterminism],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:crypto', importNames: randomImports, message: 'Inject Ids or Random.' },
            { name: 'node:process', importNames: ['env'], message: environment.message },
          ],
        },
      ],
    },
  },
  {
    // The platform is where the outside world comes in; programs have an outside world of their own.
    files: ['src/platform/**/*.ts', 'src/cli/**/*.ts', 'src/bots/**/*.ts', 'src/main.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...shape, namedExports],
      'no-restricted-properties': ['error', environment, nondeterminism[0]],
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: impureGlobals, checkGlobalObject: true }],
      'no-restricted-syntax': ['error', ...shape, namedExports, injectedTime, ...pure],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // A describe block is a chapter, not a function; a row of a table has as many cells as it needs;
      // a test may read the machine it runs on.
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', noBarrels],
      // `expect(store.append)` names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/cli/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tools that read their configuration from a file want it as the default export.
    files: ['**/*.config.{ts,mts}'],
    rules: { 'no-restricted-syntax': ['error', ...shape] },
  },
);
