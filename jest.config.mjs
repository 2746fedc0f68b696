/** One jest project per kind of test; `npm test` runs them all, `npm run check` only `unit`. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

const project = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

export default {
  projects: [
    project('unit', ['<rootDir>/src/**/*.test.ts', '<rootDir>/config/**/*.test.ts', '<rootDir>/test/unit/**/*.test.ts']),
    project('store', ['<rootDir>/test/store/**/*.test.ts']),
    project('http', ['<rootDir>/test/http/**/*.test.ts']),
    project('realtime', ['<rootDir>/test/realtime/**/*.test.ts']),
    project('faults', ['<rootDir>/test/faults/**/*.test.ts']),
  ],
  randomize: true,
  testTimeout: 60_000,
};
