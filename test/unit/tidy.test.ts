import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Habits about files, which neither the compiler nor the linter looks after. */

const ROOT = join(import.meta.dirname, '../..');
const NOT_OURS = new Set([
  ...['.git', 'node_modules', 'dist', 'coverage', 'var'],
  ...['package-lock.json', '.env', 'data'],
]);
const FILE_LINES_MAX = 400;
const MEDIAN_LINES_MAX = 80;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

interface LockedPackage {
  readonly optionalDependencies?: Record<string, string>;
}

const files = listFiles(ROOT).map(readSource);
const code = files.filter(({ path }) => /\.(ts|tsx|mjs|cjs|css)$/.test(path));
const server = code.filter(({ path }) => /^src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'));
const documents = files.filter(({ path }) => path.endsWith('.md'));

describe('every file', () => {
  it('is finished: nothing is left for later', () => {
    expect(linesMatching(files, /\b(TO[D]O|FIX[M]E|X[X]X|HAC[K])\b/)).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    expect(linesMatching(files, /(?<![\w.])\/(home|Users|root|tmp|work(space)?)\//)).toEqual([]);
  });
});

describe('the code', () => {
  it(`has no file of more than ${FILE_LINES_MAX} lines`, () => {
    expect(pathsOf(code.filter(({ lines }) => lines.length > FILE_LINES_MAX))).toEqual([]);
  });

  it(`has files of ${MEDIAN_LINES_MAX} lines or less at the median`, () => {
    const lengths = server.map(({ lines }) => lines.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES_MAX);
  });

  it('has no barrels', () => {
    expect(pathsOf(code.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path)))).toEqual([]);
  });

  it('has file names in kebab case', () => {
    const odd = code.filter(({ path }) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? ''));
    expect(pathsOf(odd)).toEqual([]);
  });

  it('runs all its tests: none is singled out or skipped', () => {
    const singled = /\b(it|test|describe)(\.each)?\.(only|skip)\b|^\s*[fx](it|describe)\(/;
    expect(linesMatching(code, singled)).toEqual([]);
  });

  it('says what each exported function is for', () => {
    const silent = server.flatMap(({ path, lines }) =>
      lines
        .filter(
          (line, at) => /^export (async )?function /.test(line) && !lines[at - 1]?.endsWith('*/'),
        )
        .map((line) => `${path}: ${line}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the documents', () => {
  it('have exactly one title each, in the first line', () => {
    const wrong = documents.filter(({ text }) => {
      const titles = text.replace(/^```.*?^```/gms, '').match(/^# .+/gm) ?? [];
      return titles.length !== 1 || !text.startsWith('# ');
    });
    expect(pathsOf(wrong)).toEqual([]);
  });

  it('explain every variable of the configuration', () => {
    const declared = namesIn('config/env.ts', /^ +(?:readonly )?([A-Z][A-Z0-9_]*)[!?]?(?::| =)/gm);
    const explained = namesIn('.env.example', /^#? ?([A-Z][A-Z0-9_]*)=/gm);
    expect(explained).toEqual(declared);
  });

  it('explain every package we depend on', () => {
    const explained = namesIn('docs/DEPENDENCIES.md', /^\| `([^`]+)`/gm);
    expect(explained).toEqual(Object.keys(dependencies()).sort());
  });
});

describe('the packages', () => {
  it('are pinned to exact versions', () => {
    const loose = Object.entries(dependencies()).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are locked for every platform, or npm ci would refuse the lock file', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, LockedPackage>;
    };
    const named = Object.values(packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    expect(named.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('are locked without the address of anybody’s registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : [];
    });
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  return { path: relative(ROOT, file), text, lines: text.trimEnd().split('\n') };
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function pathsOf(found: readonly SourceFile[]): string[] {
  return found.map(({ path }) => path);
}

function linesMatching(among: readonly SourceFile[], pattern: RegExp): string[] {
  return among.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

function namesIn(path: string, pattern: RegExp): string[] {
  return [...read(path).matchAll(pattern)].map(([, name]) => name ?? '').sort();
}

function dependencies(): Record<string, string> {
  const manifests = files.filter(({ path }) => /^(client\/)?package\.json$/.test(path));
  const parsed = manifests.map(
    ({ text }) => JSON.parse(text) as Record<string, Record<string, string> | undefined>,
  );
  return Object.assign(
    {},
    ...parsed.flatMap((one) => [one.dependencies, one.devDependencies]),
  ) as Record<string, string>;
}
