import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface ImportRules {
  readonly forbidden: readonly {
    readonly name: string;
    readonly to: { readonly path?: unknown };
  }[];
}

const ROOT = process.cwd();
const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );

/** The features in the order in which one may call another, by the rules that the tool keeps. */
function orderOfFeatures(): readonly string[] {
  const load = createRequire(join(ROOT, 'package.json'));
  const { forbidden } = load('./.dependency-cruiser.cjs') as ImportRules;
  const ordered = forbidden.filter(({ name }) => name.startsWith('feature-order-'));
  const last = /\((?:.*\|)?([a-z-]+)\)/.exec(String(ordered.at(-1)?.to.path))?.[1] ?? '';
  return [...ordered.map(({ name }) => name.replace('feature-order-', '')), last];
}

describe('docs/ARCHITECTURE.md', () => {
  const page = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
  const rooms = /```\n([\s\S]+?)```/.exec(page)?.[1] ?? '';

  it('names every folder of the source once', () => {
    const named = [...rooms.matchAll(/^src\/([a-z]+) /gm)].map(([, name]) => name);
    expect([...named].sort()).toEqual([...foldersIn('src')].sort());
  });

  it('names every module of the core once', () => {
    const lines = [...rooms.matchAll(/^ {2}([a-z]+(?:, [a-z]+)*) /gm)];
    const named = lines.flatMap(([, names = '']) => names.split(', '));
    expect([...named].sort()).toEqual([...foldersIn('src/core')].sort());
  });

  it('says once, and truly, in which order features may call one another', () => {
    const said = [...page.matchAll(/A feature calls only features before it \(([a-z, -]+)\)/g)];
    const there = new Set(foldersIn('src/features'));
    const inOrder = orderOfFeatures().filter((name) => there.has(name));
    expect(said.map(([, names]) => names?.split(', '))).toEqual([inOrder]);
  });
});
