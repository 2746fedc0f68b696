import { describe, expect, it } from '@jest/globals';
import { readScenarios } from '../../src/cli/scenario-files.js';
import { compare } from '../../src/core/scenario/compare.js';
import { play } from '../../src/core/scenario/play.js';
import { REFUSAL_CODES } from '../../src/core/auction/refusals.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { readRulePacks } from '../../src/features/rule-packs/read-rule-packs.js';

const TEST = `${import.meta.dirname}/..`;

function scenariosIn(path: string) {
  const { scenarios, faults } = readScenarios([`${TEST}/${path}`], readRulePacks());
  if (faults.length > 0) throw new Error(faults.join('; '));
  return scenarios.map(({ file, scenario }) => ({
    where: file.replace(`${TEST}/`, ''),
    title: scenario.title,
    scenario,
  }));
}

describe('the library of scenarios', () => {
  const library = scenariosIn('scenarios');

  it.each(library)('$where: $title', ({ scenario }) => {
    expect(compare(scenario, play(scenario, nodeSha256))).toEqual([]);
  });

  it('shows every refusal that a lot can give', () => {
    const shown = new Set(
      library.flatMap(({ scenario }) => scenario.steps.map(({ expect: { code } }) => code)),
    );
    // A straggler and the largest amount cannot be written into a scenario, whose steps are decided as they are received.
    const unshowable = ['too-late-in-drain', 'amount-too-large'];
    expect(REFUSAL_CODES.filter((code) => !shown.has(code))).toEqual(unshowable);
  });
});

describe('recorded auctions', () => {
  it.each(scenariosIn('data/recorded-auctions-60.json'))('$title', ({ scenario }) => {
    expect(compare(scenario, play(scenario, nodeSha256))).toEqual([]);
  });
});
