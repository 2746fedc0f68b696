import type { Result } from '../../core/kernel/result.js';

/** Why a file is not taken. */
export interface ScanRefusal {
  readonly code: 'unsupported-document' | 'unsafe-document';
  readonly detail: string;
}

/** Looks at a file before it is taken in; answers what it is. A port: an installation may look more closely. */
export abstract class DocumentScanner {
  abstract scan(content: Buffer): Promise<Result<string, ScanRefusal>>;
}
