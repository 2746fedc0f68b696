import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Files, type ReceivedFile } from '../../platform/files/files.js';
import { ApiError } from '../../platform/http/api-error.js';
import { DocumentScanner } from './document-scanner.js';

/** A file that has been looked at and is kept. */
export interface TakenIn {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Takes in the content of a document before anything is said about it in the database: a process that dies in between
 * leaves a file that nobody names, and never a document without its file.
 */
@Injectable()
export class DocumentIntake {
  readonly #maxBytes: number;

  constructor(
    config: Config,
    private readonly files: Files,
    private readonly scanner: DocumentScanner,
  ) {
    this.#maxBytes = config.documents.maxBytes;
  }

  /** Refuses with `too-large`, `invalid-body` (empty, or broken off), `unsupported-document` and `unsafe-document`. */
  async take(source: Readable): Promise<TakenIn> {
    const file = await this.files.receive(source, this.#maxBytes);
    try {
      const mediaType = await this.lookAt(file);
      await file.keep();
      return { sha256: file.hash, size: file.size, mediaType };
    } finally {
      await file.discard();
    }
  }

  private async lookAt(file: ReceivedFile): Promise<string> {
    if (file.size === 0) {
      throw new ApiError('invalid-body', { faults: [{ field: 'body', problem: 'is empty' }] });
    }
    const verdict = await this.scanner.scan(await file.read());
    if (!verdict.ok) throw new ApiError(verdict.error.code, verdict.error.detail);
    return verdict.value;
  }
}
