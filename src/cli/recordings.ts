import { join } from 'node:path';
import { invariant } from '../core/kernel/invariant.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { readScenarios } from './scenario-files.js';

/** Commands are run from the top folder of the product, where the recorded auctions stand. */
const FILE = join('test', 'data', 'recorded-auctions-60.json');

/** The recorded auctions that ship with the product, as scenarios. */
export function readRecordings(): readonly Scenario[] {
  const { scenarios, faults } = readScenarios([FILE], new Map());
  invariant(faults.length === 0, faults.join('; '));
  return scenarios.map(({ scenario }) => scenario);
}
