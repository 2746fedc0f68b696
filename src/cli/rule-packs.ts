import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '../core/kernel/invariant.js';
import { parseRulePack } from '../core/auction/read-pack.js';
import type { RulePack } from '../core/auction/rule-pack.js';

/** Commands are run from the top folder of the product, where its rule packs stand. */
const FOLDER = join('config', 'rule-packs');

/** Reads every rule pack of the product. They ship with it, so one that cannot be read is a programmer's error. */
export function readPacks(): ReadonlyMap<string, RulePack> {
  const packs = new Map<string, RulePack>();
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
    const pack = parseRulePack(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    invariant(pack.ok, pack.ok ? '' : `${name}: ${pack.error}`);
    packs.set(pack.value.name, pack.value);
  }
  return packs;
}
