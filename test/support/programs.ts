import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps servers; an ordinary user's PATH does not have it. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The full path of an installed program, or undefined. */
export function findProgram(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM_FOLDERS]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The full path of a program that the tests cannot do without; throws with the way out. */
export function requireProgram(name: string): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${name} is not installed: run "npm run services" first`);
  return path;
}
