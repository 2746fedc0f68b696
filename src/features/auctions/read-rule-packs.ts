import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRulePack } from '../../core/auction/read-pack.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { invariant } from '../../core/kernel/invariant.js';
import { productFolder } from '../../platform/files/product-folder.js';

/** Reads every rule pack of the product, by name. They ship with it, so an unreadable one is a programmer's error. */
export function readRulePacks(): ReadonlyMap<string, RulePack> {
  const folder = productFolder(join('config', 'rule-packs'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const packs = files.map((name) => readPack(join(folder, name)));
  return new Map(packs.map((pack) => [pack.name, pack]));
}

function readPack(file: string): RulePack {
  const pack = parseRulePack(JSON.parse(readFileSync(file, 'utf8')));
  invariant(pack.ok, pack.ok ? '' : `${file}: ${pack.error}`);
  return pack.value;
}
