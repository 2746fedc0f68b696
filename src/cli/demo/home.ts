import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the demo leaves behind, so that a visitor finds everything again. */
const FOLDER = join('var', 'demo');
const MARK = join(FOLDER, 'filled-at.txt');
/** After so long what was upcoming is over, and the demo begins anew. */
const FRESH_MS = 8 * 3_600_000;

export const DEMO_DATABASE = `sqlite:${join(FOLDER, 'ipgavel.sqlite')}`;

/** Fills the demo's database with `fill` unless it was filled not long ago; what is there and old is put aside. */
export async function prepareHome(fill: () => Promise<void>): Promise<void> {
  const filledAt = Number(await readFile(MARK, 'utf8').catch(() => '0'));
  if (Date.now() - filledAt < FRESH_MS) return;
  await rename(FOLDER, `${FOLDER}-${Date.now()}`).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  await mkdir(FOLDER, { recursive: true });
  await fill();
  await writeFile(MARK, String(Date.now()));
}
