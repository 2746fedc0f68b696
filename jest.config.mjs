/** One jest project per kind of test; `npm test` runs them all, `npm run check` only `unit`. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

/** MariaDB and Redis are started once for all selected projects that have this. */
const services = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const project = (displayName, folders, extra) => ({
  ...shared,
  ...extra,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
});

export default {
  projects: [
    project('unit', ['src', 'config', 'client/src', 'test/unit']),
    project('store', ['test/store'], services),
    project('http', ['test/http'], services),
    project('realtime', ['test/realtime'], services),
    project('browser', ['test/browser'], {
      ...services,
      testEnvironment: '<rootDir>/test/support/browser-environment.mjs',
    }),
    project('faults', ['test/faults'], services),
  ],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // What a test file has loaded as ES modules is never let go of: without an end to it a worker grows to the whole heap,
  // and the last files of a run take five times as long as the first.
  workerIdleMemoryLimit: '700MB',
  randomize: true,
  testTimeout: 60_000,
};
