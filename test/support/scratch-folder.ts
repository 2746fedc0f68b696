import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';

/** More than the databases of a whole run take; a container often has next to nothing here. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * Makes an empty folder for what a test stores, in memory where the machine has room for it. Databases flush every
 * commit there as anywhere; only the disk need not be waited for. No test cuts the power: those that end a process
 * lose none of the files that it wrote.
 */
export async function makeScratchFolder(name: string): Promise<string> {
  return mkdtemp(join((await hasRoomInMemory()) ? IN_MEMORY : tmpdir(), `ipgavel-${name}-`));
}

async function hasRoomInMemory(): Promise<boolean> {
  const files = await statfs(IN_MEMORY).catch(() => null);
  return files !== null && files.bavail * files.bsize >= ROOM_BYTES;
}
