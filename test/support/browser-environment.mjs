import { TestEnvironment } from 'jest-environment-node';

/**
 * How long a test may take that does not say so itself: several times what it takes on two cores that are shared, since
 * it is the single steps that are held to a time.
 */
const TEST_MS = 180_000;

/** The usual environment, which hands the name of a test that has failed to whoever wants to look at its remains. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }, state) {
    if (name === 'run_start') state.testTimeout = TEST_MS;
    if (name === 'test_fn_failure') await this.global.onTestFailure?.(nameOf(test));
  }
}

function nameOf({ name, parent }) {
  return parent?.name === 'ROOT_DESCRIBE_BLOCK' ? name : `${nameOf(parent)} ${name}`;
}
