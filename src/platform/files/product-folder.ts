import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { invariant } from '../../core/kernel/invariant.js';

/** A folder of data that ships with the product: the program runs compiled or not, at different depths below it. */
export function productFolder(path: string, start: string = import.meta.dirname): string {
  const folder = join(start, path);
  if (existsSync(folder)) return folder;
  invariant(dirname(start) !== start, `there is no ${path} above the program`);
  return productFolder(path, dirname(start));
}
