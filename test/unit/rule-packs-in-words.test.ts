import { expect, it } from '@jest/globals';
import { furtherRules } from '../../client/src/terms/pack-words.js';
import { sourceWords } from '../../client/src/terms/source-words.js';
import { RulePacks } from '../../src/features/auctions/rule-packs.js';

const packs = new RulePacks();

/** Between what the server answers and what a page says there is nothing else that could notice a difference. */
it.each(packs.list().map(({ name }) => name))(
  'the page of a lot explains the rules of %s as the server answers them',
  (name) => {
    const pack = packs.get(name);
    const further = furtherRules(pack);
    expect(further.length).toBeGreaterThan(0);
    for (const rule of further) expect(sourceWords(pack, rule)).not.toBeNull();
    const [first] = pack.parameters;
    expect(sourceWords(pack, { name: first?.name ?? '' })?.zh).toContain(first?.source.title.zh);
  },
);
