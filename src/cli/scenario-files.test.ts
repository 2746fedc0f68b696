import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readScenarios } from './scenario-files.js';

const SOUND = {
  title: 'One bid',
  currency: 'CNY',
  lot: {
    format: 'english',
    startPrice: '100.00',
    opensAt: '2026-03-02T10:00:00+08:00',
    durationMs: 1000,
    rules: { increment: '1.00' },
  },
  bidders: [{ id: 'A' }],
  steps: [],
};

describe('files of scenarios', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  const write = (name: string, content: unknown) =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );

  beforeAll(() => {
    write('a-broken.json', '{"title": ');
    write('b-list.json', [SOUND, { ...SOUND, currency: 'cny' }, { ...SOUND, title: 'Another' }]);
    write('c-none.json', []);
    write('notes.txt', 'no scenario, and not looked at');
    mkdirSync(join(folder, 'empty'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('are all read, and each fault names its file and field', () => {
    const { scenarios, faults } = readScenarios([folder], new Map());
    expect(scenarios.map(({ scenario }) => scenario.title)).toEqual(['One bid', 'Another']);
    expect(faults.map((fault) => fault.replace(`${folder}/`, ''))).toEqual([
      expect.stringMatching(/^a-broken\.json: /),
      expect.stringMatching(/^b-list\.json: \[1\] currency must be one of CNY/),
      'c-none.json: there is no scenario in this list',
    ]);
  });

  it('must be there', () => {
    const { scenarios, faults } = readScenarios(
      [join(folder, 'nowhere'), join(folder, 'empty')],
      new Map(),
    );
    expect(scenarios).toEqual([]);
    expect(faults).toEqual([
      `${folder}/nowhere: there is no such file or folder`,
      `${folder}/empty: there is no scenario in this folder`,
    ]);
  });
});
