import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from './loopback.js';

/** A daemon that speaks as clamd does (INSTREAM) and finds what it is told to look for. */
export interface FakeClamd {
  readonly url: string;
  /** What it answers instead, or null when it says nothing and hangs up. */
  say(answer: string | null): void;
  stop(): Promise<void>;
}

/** Starts it on a free port; it finds `virus` wherever a content contains it. */
export async function startFakeClamd(virus: string): Promise<FakeClamd> {
  let fixed: string | null | undefined;
  const server = createServer((line) => {
    let heard = Buffer.alloc(0);
    line.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const content = contentOf(heard);
      if (content !== null) answer(line, fixed === undefined ? verdictOn(content, virus) : fixed);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `tcp://${LOOPBACK}:${port}`,
    say: (text) => (fixed = text),
    stop: () => closed(server),
  };
}

function answer(line: Socket, text: string | null): void {
  line.end(text === null ? '' : `${text}\0`);
}

function verdictOn(content: Buffer, virus: string): string {
  return content.includes(virus) ? 'stream: Test.Virus FOUND' : 'stream: OK';
}

/** The whole content once its last piece has come, else null. */
function contentOf(heard: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  let at = heard.indexOf('zINSTREAM\0') + 'zINSTREAM\0'.length;
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
