import type {
  DocumentKind,
  DocumentVisibility,
  LotDocument,
} from '../../../src/contract/papers.js';
import { sendFile, type SendingFile } from '../api/send-file.js';

/** What is handed in, and what is said about it. */
export interface Handed {
  readonly file: File;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly supersedes: string | null;
  readonly reason: string;
}

interface Sending extends SendingFile {
  readonly lot: string;
}

/** Sends a document and tells how far it is; throws `Failure`. */
export function upload(handed: Handed, { lot, ...way }: Sending): Promise<LotDocument> {
  const { file, name, kind, visibility, supersedes, reason } = handed;
  const query = new URLSearchParams({ name, kind, visibility });
  if (supersedes !== null) {
    query.set('supersedes', supersedes);
    query.set('reason', reason);
  }
  return sendFile<LotDocument>(`/lots/${lot}/documents?${query}`, file, way);
}
