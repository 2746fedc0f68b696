import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { activePdf, pdfOf, PNG } from '../../../test/kit/files.js';
import { ContentScanner } from './content-scanner.js';

const scanner = new ContentScanner();

/** What becomes of a file, in one word: its type or why it is refused. */
async function outcomeOf(content: Buffer): Promise<string> {
  const verdict = await scanner.scan(content);
  return verdict.ok ? verdict.value : verdict.error.code;
}

/** The stream of a PDF that holds packed objects, as the file spells it. */
function packed(type: string, content: Buffer, filter = '/FlateDecode'): Buffer {
  const head = `9 0 obj\n<</Type ${type}/Filter ${filter}/N 1/First 4/Length ${content.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream\nendobj\n')]);
}

async function pdfWith(stream: Buffer): Promise<Buffer> {
  const sound = await pdfOf('Sound');
  const at = sound.indexOf('1 0 obj');
  return Buffer.concat([sound.subarray(0, at), stream, sound.subarray(at)]);
}

describe('a document that is handed in', () => {
  it.each([
    ['a sound PDF', () => pdfOf('Sound', 3), 'application/pdf'],
    ['a picture', async () => PNG, 'image/png'],
    ['a text', async () => Buffer.from('Hello'), 'unsupported-document'],
    ['a program', async () => Buffer.from('7f454c4602010100', 'hex'), 'unsupported-document'],
    ['an archive', async () => Buffer.from('504b0304140000000000', 'hex'), 'unsupported-document'],
    ['a PDF without a page', async () => Buffer.from('%PDF-1.4\n%%EOF'), 'unsupported-document'],
    ['a PDF with a script', () => activePdf('script'), 'unsafe-document'],
    ['a PDF that starts a program', () => activePdf('launch'), 'unsafe-document'],
    ['a PDF with a file in it', () => activePdf('attachment'), 'unsafe-document'],
  ])('%s', async (_, content, outcome) => {
    expect(await outcomeOf(await content())).toBe(outcome);
  });

  const bomb = deflateSync(Buffer.alloc(70_000_000));
  it.each([
    ['in one step', packed('/ObjStm', bomb)],
    ['under an escaped name', packed('/Obj#53tm', bomb)],
    ['in two steps', packed('/ObjStm', deflateSync(bomb), '[/FlateDecode /FlateDecode]')],
    ['in another way', packed('/XRef', bomb, '/LZWDecode')],
  ])('unpacks to no more than a document needs: not %s', async (_, stream) => {
    expect(await outcomeOf(await pdfWith(stream))).toBe('unsafe-document');
  });
});
