import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { invariant } from '../../core/kernel/invariant.js';
import { ApiError } from '../http/api-error.js';
import { Random } from '../random/random.js';
import { Files, type ReceivedFile } from './files.js';

/** What arrived and was not kept within a day belongs to a process that died over it. */
const LEFT_OVER_MS = 86_400_000;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Files in a folder of this machine (or one that several machines mount). A file is written under a name of its own,
 * made durable, and only then given its name, so that under a hash there is the whole file or none.
 */
@Injectable()
export class FolderFiles extends Files {
  readonly #folder: string;
  readonly #incoming: string;
  readonly #random: Random;

  constructor(config: Config, random: Random) {
    super();
    this.#folder = config.documents.folder;
    this.#incoming = join(this.#folder, 'incoming');
    this.#random = random;
  }

  /** Clears away what died on its way in, whenever a process starts. */
  async onModuleInit(): Promise<void> {
    const names = await readdir(this.#incoming).catch(() => []);
    for (const name of names) {
      const path = join(this.#incoming, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > LEFT_OVER_MS) await rm(path, { force: true });
    }
  }

  async receive(source: Readable, maxBytes: number): Promise<ReceivedFile> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    const path = join(this.#incoming, this.#random.bytes(16).toString('hex'));
    try {
      const { hash, size } = await write(source, { path, maxBytes });
      return {
        ...{ hash, size },
        read: () => readFile(path),
        keep: () => this.#keep(path, hash),
        discard: () => rm(path, { force: true }),
      };
    } catch (error) {
      await rm(path, { force: true });
      // What is still on its way is let pass unread, so that the sender gets to hear why.
      source.resume();
      if (source.errored !== null) throw new ApiError('invalid-body', 'The upload broke off.');
      throw error;
    }
  }

  async read(hash: string): Promise<Buffer> {
    const content = await readFile(this.#pathOf(hash));
    const found = createHash('sha256').update(content).digest('hex');
    invariant(found === hash, `the file ${hash} is no longer what it was`);
    return content;
  }

  async #keep(path: string, hash: string): Promise<void> {
    const place = this.#pathOf(hash);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await makeDurable(dirname(place));
    await makeDurable(this.#folder);
  }

  #pathOf(hash: string): string {
    invariant(HASH.test(hash), 'a file is named by a SHA-256');
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

async function write(
  source: Readable,
  { path, maxBytes }: { readonly path: string; readonly maxBytes: number },
): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    const chunks = source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) throw new ApiError('too-large');
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest('hex'), size };
}

/** A name is durable once its folder is. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
