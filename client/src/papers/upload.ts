import type {
  DocumentKind,
  DocumentVisibility,
  LotDocument,
} from '../../../src/contract/papers.js';
import { sendFile, type Sending } from './send-file.js';

/** What is handed in, and what is said about it. */
export interface Handed {
  readonly file: File;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly supersedes: string | null;
  readonly reason: string;
}

/** Hands in a document of a lot; throws `Failure`. */
export function upload(
  handed: Handed,
  { lot, ...sending }: Sending & { readonly lot: string },
): Promise<LotDocument> {
  const { file, name, kind, visibility, supersedes, reason } = handed;
  const query = new URLSearchParams({ name, kind, visibility });
  if (supersedes !== null) {
    query.set('supersedes', supersedes);
    query.set('reason', reason);
  }
  return sendFile<LotDocument>(`/lots/${lot}/documents?${query}`, file, sending);
}
