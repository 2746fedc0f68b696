import { join } from 'node:path';
import { invariant } from '../core/kernel/invariant.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { readScenarios } from './scenario-files.js';

/** Commands are run from the top folder of the product, where the recorded auctions stand. */
const FILE = join('test', 'data', 'recorded-auctions-60.json');

/** The recorded auctions that ship with the product, as scenarios. */
export function readRecordings(): readonly Scenario[] {
  const files = readScenarios([FILE], new Map());
  invariant(files.ok, files.ok ? '' : files.error);
  return files.value.map(({ scenario }) => scenario);
}
