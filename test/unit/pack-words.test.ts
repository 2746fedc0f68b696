import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PackParameter, RulePackDetail } from '../../src/contract/listing.js';
import { parseOverlay, parseRulePack } from '../../src/core/auction/read-pack.js';
import type { Edition } from '../../src/core/auction/rule-pack.js';

/** The client is of another world, with a document and a navigator: its tables are loaded, and not compiled along. */
const WORDS = '../../client/src/terms/pack-words.js';
const { furtherRules } = (await import(WORDS)) as {
  furtherRules: (pack: RulePackDetail) => readonly { readonly name: string }[];
};

const FOLDER = new URL('../../config/rule-packs/', import.meta.url);

/** What the page of a lot says elsewhere: in its plan, its notice, its deposit, or as a term of its own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  ...['assetKinds', 'barred', 'commissionLadder', 'durationMs', 'entrustment', 'operator'],
  ...['depositUntil', 'deemedNotifiedDays', 'noticeDaysMovable', 'assetObjectionSuspends'],
  ...['notifyPartiesBeforeNoticeDays', 'notifyPartiesBeforeAuctionDays'],
]);

function editions(): readonly Edition[] {
  return ['', 'overlays/'].flatMap((folder) => {
    const parse = folder === '' ? parseRulePack : parseOverlay;
    const files = readdirSync(new URL(folder || '.', FOLDER)).filter((one) =>
      one.endsWith('.json'),
    );
    return files.map((file) => {
      const read = parse(JSON.parse(readFileSync(new URL(`${folder}${file}`, FOLDER), 'utf8')));
      if (!read.ok) throw new Error(`${file}: ${read.error}`);
      return read.value;
    });
  });
}

describe('what the packs and overlays say', () => {
  it.each(editions().map((edition) => [`${edition.name} ${edition.version}`, edition] as const))(
    'has words on the page of the terms, or is said elsewhere: %s',
    (_, { parameters, rules }) => {
      const told = Object.entries(parameters).filter(
        ([name, { evidence }]) =>
          evidence === null && !SAID_ELSEWHERE.has(name) && !Object.hasOwn(rules, name),
      );
      const shown = told.map(([name, { value }]) => ({ name, value }) as PackParameter);
      const pack = { parameters: shown } as unknown as RulePackDetail;
      const named = furtherRules(pack).map(({ name }) => name);
      expect(shown.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
    },
  );
});
