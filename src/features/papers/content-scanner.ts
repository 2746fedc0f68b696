import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { DocumentScanner, type ScanRefusal } from './document-scanner.js';
import { hasModestStreams } from './pdf-streams.js';

/** What a document may be; how it is stored and served depends on this and never on its name. */
const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;

const PDF: string = MEDIA_TYPES[0];

/** Recognises a file by its content, and refuses a PDF that does anything besides being read. */
@Injectable()
export class ContentScanner extends DocumentScanner {
  async scan(content: Buffer): Promise<Result<string, ScanRefusal>> {
    const mediaType = (await fileTypeFromBuffer(content))?.mime;
    if (!(MEDIA_TYPES as readonly (string | undefined)[]).includes(mediaType)) {
      return unsupported('Its content is none of PDF, PNG and JPEG, whatever its name says.');
    }
    return mediaType === PDF ? scanPdf(content) : ok(mediaType as string);
  }
}

async function scanPdf(content: Buffer): Promise<Result<string, ScanRefusal>> {
  if (!(await hasModestStreams(content))) {
    return unsafe('It unpacks to far more than a document needs.');
  }
  // A library of its own size: loaded with the first PDF, so that a server that comes back need not wait for it.
  const [{ openPdf }, { activeContentOf }] = await Promise.all([
    import('./open-pdf.js'),
    import('./pdf-active-content.js'),
  ]);
  const pdf = await openPdf(content);
  if (pdf === null) return unsupported('The PDF is damaged or protected with a password.');
  const found = activeContentOf(pdf);
  return found === null ? ok(PDF) : unsafe(`The PDF contains ${found}.`);
}

function unsupported(detail: string): Result<string, ScanRefusal> {
  return err({ code: 'unsupported-document', detail });
}

function unsafe(detail: string): Result<string, ScanRefusal> {
  return err({ code: 'unsafe-document', detail });
}
