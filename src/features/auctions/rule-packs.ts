import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parseRulePack } from '../../core/auction/read-pack.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { invariant } from '../../core/kernel/invariant.js';

/** The rule packs that lots may be published under, read once from `config/rule-packs`. */
@Injectable()
export class RulePacks {
  private readonly packs: ReadonlyMap<string, RulePack>;

  constructor() {
    const packs = readPacks(folderAbove(import.meta.dirname));
    this.packs = new Map(packs.map((pack) => [pack.name, pack]));
  }

  /** The pack of this name, or null. */
  find(name: string): RulePack | null {
    return this.packs.get(name) ?? null;
  }
}

function readPacks(folder: string): readonly RulePack[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => {
    const pack = parseRulePack(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    invariant(pack.ok, `rule pack ${name} is not readable`);
    return pack.value;
  });
}

/** The program runs compiled or not, at different depths below the folder that holds the packs. */
function folderAbove(start: string): string {
  const folder = join(start, 'config', 'rule-packs');
  if (existsSync(folder)) return folder;
  invariant(dirname(start) !== start, 'there is no config/rule-packs above the program');
  return folderAbove(dirname(start));
}
