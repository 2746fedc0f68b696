import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The content of the key file `name` in `directory`; where there is none it is made by `make` and kept, readable by
 * its owner alone. Of several processes that start at once, all get the key of the first: a complete file is linked
 * into place, which fails where one stands already.
 */
export function readOrMakeKey(directory: string, name: string, make: () => string): string {
  const path = join(directory, name);
  const kept = readIfThere(path);
  if (kept !== null) return kept;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, make(), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
