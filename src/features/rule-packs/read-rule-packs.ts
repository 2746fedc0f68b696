import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Overlay } from '../../core/auction/overlay.js';
import {
  parseEdition,
  parseOverlay,
  parseRulePack,
  parseSessionPack,
} from '../../core/auction/read-pack.js';
import type { Edition, RulePack, SessionPack } from '../../core/auction/rule-pack.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Result } from '../../core/kernel/result.js';
import { productFolder } from '../../platform/files/product-folder.js';

const FOLDER = join('config', 'rule-packs');

/** Reads every rule pack of the product, by name. They ship with it, so an unreadable one is a programmer's error. */
export function readRulePacks(): ReadonlyMap<string, RulePack> {
  const packs = readAll(productFolder(FOLDER), parseRulePack);
  return new Map(packs.map((pack) => [pack.name, pack]));
}

/** Reads every edition of every overlay of the product. */
export function readOverlays(): readonly Overlay[] {
  return readAll(productFolder(join(FOLDER, 'overlays')), parseOverlay);
}

/** Reads every pack of sessions of the product. */
export function readSessionPacks(): readonly SessionPack[] {
  return readAll(productFolder(join(FOLDER, 'sessions')), parseSessionPack);
}

/** Reads the usual terms of backstops. */
export function readBackstopPack(): Edition {
  const [pack] = readAll(productFolder(join(FOLDER, 'backstops')), parseEdition);
  invariant(pack, 'the product has one pack of backstops');
  return pack;
}

function readAll<T>(folder: string, parse: (json: unknown) => Result<T, string>): readonly T[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => {
    const file = join(folder, name);
    const read = parse(JSON.parse(readFileSync(file, 'utf8')));
    invariant(read.ok, read.ok ? '' : `${file}: ${read.error}`);
    return read.value;
  });
}
