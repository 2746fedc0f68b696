import { err, ok, type Result } from '../../core/kernel/result.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Log } from '../../platform/logging/log.js';
import { askClamd, type ClamdAddress } from '../../platform/clamd/ask-clamd.js';
import { DocumentScanner, type ScanRefusal } from './document-scanner.js';

/** So long a scanner may be silent over a document. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 10_000;

/** Has a virus scanner look at what the program's own checks let pass. While it does not answer, nothing is taken. */
export class VirusScanner extends DocumentScanner {
  constructor(
    private readonly first: DocumentScanner,
    private readonly address: ClamdAddress,
    private readonly log: Log,
  ) {
    super();
  }

  /** Throws `unavailable` when the scanner cannot say. */
  async scan(content: Buffer): Promise<Result<string, ScanRefusal>> {
    const verdict = await this.first.scan(content);
    if (!verdict.ok) return verdict;
    const answer = await this.ask(content);
    if (answer === 'stream: OK') return ok(verdict.value);
    if (answer.endsWith(' FOUND')) {
      this.log.warn('a document with a virus was refused', { answer });
      return err({
        code: 'unsafe-document',
        detail: 'The virus scanner has found something in it.',
      });
    }
    this.log.error('the virus scanner cannot say', { answer });
    throw new ApiError('unavailable', { retryAfterMs: RETRY_MS });
  }

  private async ask(content: Buffer): Promise<string> {
    try {
      return await askClamd(content, { ...this.address, patienceMs: PATIENCE_MS });
    } catch (error) {
      this.log.error('the virus scanner does not answer', { err: error });
      throw new ApiError('unavailable', { retryAfterMs: RETRY_MS });
    }
  }
}
