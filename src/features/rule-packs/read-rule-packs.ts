import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseRulePack } from '../../core/auction/read-pack.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { invariant } from '../../core/kernel/invariant.js';

/** Reads every rule pack of the product, by name. They ship with it, so an unreadable one is a programmer's error. */
export function readRulePacks(): ReadonlyMap<string, RulePack> {
  const folder = folderAbove(import.meta.dirname);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const packs = files.map((name) => readPack(join(folder, name)));
  return new Map(packs.map((pack) => [pack.name, pack]));
}

function readPack(file: string): RulePack {
  const pack = parseRulePack(JSON.parse(readFileSync(file, 'utf8')));
  invariant(pack.ok, pack.ok ? '' : `${file}: ${pack.error}`);
  return pack.value;
}

/** The program runs compiled or not, at different depths below the folder that holds the packs. */
function folderAbove(start: string): string {
  const folder = join(start, 'config', 'rule-packs');
  if (existsSync(folder)) return folder;
  invariant(dirname(start) !== start, 'there is no config/rule-packs above the program');
  return folderAbove(dirname(start));
}
