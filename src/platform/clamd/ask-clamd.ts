import { connect } from 'node:net';

export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

const CHUNK_BYTES = 65_536;

/**
 * What a ClamAV daemon says of a content: `stream: OK`, `stream: NAME FOUND`, or `… ERROR` (INSTREAM in clamd(8)).
 * Throws when it cannot be reached, is silent for longer than `patienceMs`, or hangs up without a word.
 */
export function askClamd(
  content: Buffer,
  { host, port, patienceMs }: ClamdAddress & { readonly patienceMs: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect({ host, port });
    const heard: Buffer[] = [];
    line.setTimeout(patienceMs, () => line.destroy(new Error('clamd is silent')));
    line.on('connect', () => {
      for (const part of spoken(content)) line.write(part);
    });
    line.on('data', (part: Buffer) => heard.push(part));
    line.on('error', reject);
    line.on('close', () => {
      const answer = Buffer.concat(heard).toString('utf8').replace(/\0.*$/s, '').trim();
      if (answer === '') reject(new Error('clamd hung up'));
      else resolve(answer);
    });
  });
}

/** The command, the content in pieces that each say how long they are, and a piece of no length. */
function* spoken(content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const piece = content.subarray(at, at + CHUNK_BYTES);
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
