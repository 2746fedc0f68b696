import type { Readable } from 'node:stream';

/** A file that has arrived whole and is not kept yet. */
export interface ReceivedFile {
  /** The SHA-256 of its content, in hex: the name by which it is kept. */
  readonly hash: string;
  readonly size: number;
  read(): Promise<Buffer>;
  /** Keeps it for good. Once this resolves, no loss of power takes it away. The same content is kept once. */
  keep(): Promise<void>;
  /** Lets go of what was not kept. */
  discard(): Promise<void>;
}

/** Where files are kept, each under the hash of its content: what was kept once can never become something else. */
export abstract class Files {
  /** Takes in a stream. Refuses with `too-large` beyond `maxBytes`, and with `invalid-body` when it breaks off. */
  abstract receive(source: Readable, maxBytes: number): Promise<ReceivedFile>;

  /** The content of a file that was kept; throws when the disk no longer gives what was put there. */
  abstract read(hash: string): Promise<Buffer>;
}
