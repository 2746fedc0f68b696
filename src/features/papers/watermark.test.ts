import { decodePDFRawStream, PDFArray, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from '@jest/globals';
import { pdfOf } from '../../../test/kit/files.js';
import { openPdf } from './open-pdf.js';
import { lineFor, watermarked } from './watermark.js';

const READER = {
  organisationId: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
  organisationName: 'Nordbank AG',
  userId: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BD',
  at: Date.UTC(2026, 2, 1, 9, 30, 5),
};
const LINE =
  'IPGavel | Nordbank AG org_01JD8Z6V2N9T4QK3W5X7Y8A9BC | usr_01JD8Z6V2N9T4QK3W5X7Y8A9BD | 2026-03-01 09:30:05 UTC';

/** What stands on each page of a PDF, as its writer spelt it. */
async function pagesOf(content: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(content);
  return (pdf?.getPages() ?? []).map(({ node }) => {
    const parts = node.Contents();
    const streams = parts instanceof PDFArray ? parts.asArray() : [parts];
    const texts = streams.map((part) => {
      const stream = pdf?.context.lookup(part);
      if (!(stream instanceof PDFRawStream)) return '';
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    });
    return texts.join('\n');
  });
}

describe('a copy for a reader', () => {
  it('says on every page whose it is, twice', async () => {
    const copy = await watermarked(await pdfOf('Report', 3), READER);
    const spelt = Buffer.from(LINE, 'latin1').toString('hex').toUpperCase();
    const pages = await pagesOf(copy ?? new Uint8Array());
    expect(pages.map((page) => page.toUpperCase().split(spelt).length - 1)).toEqual([2, 2, 2]);
  });

  it('names in letters that cannot be drawn are left to the id', () => {
    expect(lineFor(READER)).toBe(LINE);
    expect(lineFor({ ...READER, organisationName: '苏州银行' })).toBe(
      LINE.replace('Nordbank AG ', ''),
    );
  });

  it('is not made of what is no PDF', async () => {
    expect(await watermarked(Buffer.from('%PDF-1.4'), READER)).toBeNull();
  });
});
