import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant } from '../kernel/instant.js';
import { courtReferenceFaults, entrustmentAsked } from './entrusted.js';
import { parseRulePack } from './read-pack.js';
import type { RulePack } from './rule-pack.js';

const FOLDER = new URL('../../../config/rule-packs/', import.meta.url);
const AT = parseInstant('2026-06-01T10:00:00+08:00') as Instant;

function packFrom(name: string): RulePack {
  const pack = parseRulePack(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  if (!pack.ok) throw new Error(pack.error);
  return pack.value;
}

/** Which pack has a sale run on what, whether as law, and by which article. */
const ASKED: readonly [string, string, string, string | null][] = [
  ['bankruptcy-online', 'court-reference', 'default', '111, 112'],
  ['commercial-auction-law', 'contract', 'law', '42, 44'],
  ['descending', 'contract', 'default', null],
  ['exchange-dynamic-quote', 'contract', 'default', null],
  ['exchange-multi-quote', 'contract', 'default', null],
  ['exchange-single-quote', 'contract', 'default', null],
  ['exchange-weighted', 'contract', 'default', null],
  ['judicial-offline', 'court-reference', 'law', '3'],
  ['judicial-offline-r2', 'court-reference', 'law', '3'],
  ['judicial-offline-r3', 'court-reference', 'law', '3'],
  ['judicial-offline-selloff', 'court-reference', 'law', '31'],
  ['judicial-online-r1', 'court-reference', 'law', '1, 6'],
  ['judicial-online-r2', 'court-reference', 'law', '1, 6'],
  ['judicial-online-selloff', 'court-reference', 'law', '1, 6'],
  ['licence-revenue-transfer', 'contract', 'default', null],
  ['pledgee-self-sale', 'contract', 'default', null],
];

describe('on what a sale is run', () => {
  it.each(ASKED)('%s: %s, %s, art. %s', (name, needs, kind, article) => {
    const pack = packFrom(name);
    const asked = entrustmentAsked(pack, AT);
    expect([asked?.needs, pack.parameters['entrustment']?.kind]).toEqual([needs, kind]);
    expect(asked?.source.article).toBe(article);
  });

  it('is said by every pack there is', () => {
    const names = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', ''));
    expect(ASKED.map(([name]) => name)).toEqual(names.sort());
  });

  it('is nothing without a pack, and before the pack is in force', () => {
    expect(entrustmentAsked(null, AT)).toBeNull();
    const early = parseInstant('2010-01-01T00:00:00+08:00') as Instant;
    expect(entrustmentAsked(packFrom('judicial-online-r1'), early)).toBeNull();
  });

  it('cannot be a word that nobody knows', () => {
    const file = new URL('pledgee-self-sale.json', FOLDER);
    const json = JSON.parse(readFileSync(file, 'utf8')) as { parameters: object };
    const source = { instrument: 'PRACTICE' };
    const entrustment = { value: 'handshake', kind: 'default', source };
    const pack = parseRulePack({ ...json, parameters: { ...json.parameters, entrustment } });
    expect(pack).toMatchObject({ ok: false, error: /^parameters\.entrustment/ });
  });

  it.each([
    ['judicial-online-r1', false, ['missing']],
    ['judicial-online-r1', true, []],
    ['commercial-auction-law', false, []],
    ['commercial-auction-law', true, ['unknown-parameter']],
  ] as const)(
    'under %s, with an act of a court stated: %s, has the faults %j',
    (name, is, codes) => {
      const faults = courtReferenceFaults(packFrom(name), is, AT);
      expect(faults.map(({ code }) => code)).toEqual(codes);
      expect(faults.every(({ field }) => field === 'courtReference')).toBe(true);
    },
  );
});
