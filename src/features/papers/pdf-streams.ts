import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** What the packed objects of an honest dossier need, with room to spare. */
const MOST_UNPACKED_BYTES = 64_000_000;

const unpack = promisify(inflate);

/**
 * Whether the packed objects of a PDF unpack to a size that can be read. Only these are unpacked by whoever opens a
 * PDF to look at its structure; they must be packed once, the way every writer of PDFs does it.
 */
export async function hasModestStreams(content: Buffer): Promise<boolean> {
  let left = MOST_UNPACKED_BYTES;
  for (const { head, start } of streamsIn(content)) {
    if (!/\/(ObjStm|XRef)\b/.test(head)) continue;
    const filters = head.match(/\/(\w+Decode|AHx|A85|LZW|Fl|RL)\b/g) ?? [];
    if (filters.length === 0) continue;
    if (filters.length > 1 || filters[0] !== '/FlateDecode') return false;
    left -= await unpackedSize(content.subarray(start), left);
    if (left <= 0) return false;
  }
  return true;
}

interface PackedStream {
  /** The dictionary before it, with escaped names in plain letters. */
  readonly head: string;
  readonly start: number;
}

function* streamsIn(content: Buffer): Generator<PackedStream> {
  let from = 0;
  for (;;) {
    const at = content.indexOf('stream', from);
    if (at < 0) return;
    const isEnd = content.subarray(at - 3, at).toString('latin1') === 'end';
    if (!isEnd) {
      const head = content
        .subarray(from, at)
        .toString('latin1')
        .replace(/#([\da-f]{2})/gi, letter);
      yield { head, start: afterLineEnd(content, at + 'stream'.length) };
    }
    from = at + 'stream'.length;
  }
}

function letter(_: string, hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

function afterLineEnd(content: Buffer, at: number): number {
  if (content[at] === 0x0d && content[at + 1] === 0x0a) return at + 2;
  return content[at] === 0x0a || content[at] === 0x0d ? at + 1 : at;
}

/** How much a packed stream unpacks to; `most` when it is that or more. What is broken unpacks to nothing. */
async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  try {
    return ((await unpack(packed, { maxOutputLength: most })) as Buffer).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : 0;
  }
}
