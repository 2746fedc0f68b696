import { TestEnvironment } from 'jest-environment-node';

/** The usual environment, which hands the name of a test that has failed to whoever wants to look at its remains. */
export default class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') await this.global.onTestFailure?.(nameOf(test));
  }
}

function nameOf({ name, parent }) {
  return parent?.name === 'ROOT_DESCRIBE_BLOCK' ? name : `${nameOf(parent)} ${name}`;
}
