import type { Problem } from '../../../src/contract/errors.js';
import type {
  DocumentKind,
  DocumentVisibility,
  LotDocument,
} from '../../../src/contract/papers.js';
import { Failure } from '../api/http.js';
import { newId } from '../api/new-id.js';

/** What is handed in, and what is said about it. */
export interface Handed {
  readonly file: File;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly supersedes: string | null;
  readonly reason: string;
}

interface Sending {
  readonly lot: string;
  readonly token: string | null;
  /** Told how much of the file has left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a document and tells how far it is, which `fetch` cannot; throws `Failure`. */
export function upload(handed: Handed, { lot, token, onProgress }: Sending): Promise<LotDocument> {
  const { file, name, kind, visibility, supersedes, reason } = handed;
  const query = new URLSearchParams({ name, kind, visibility });
  if (supersedes !== null) {
    query.set('supersedes', supersedes);
    query.set('reason', reason);
  }
  const call = new XMLHttpRequest();
  call.open('POST', `/api/v1/lots/${lot}/documents?${query}`);
  call.setRequestHeader('accept', 'application/json');
  call.setRequestHeader('content-type', 'application/octet-stream');
  call.setRequestHeader('idempotency-key', newId());
  if (token !== null) call.setRequestHeader('authorization', `Bearer ${token}`);
  call.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
  return new Promise((resolve, reject) => {
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status === 201) resolve(body as LotDocument);
      else reject(new Failure((body as Problem | null)?.code ?? 'unreachable'));
    });
    call.addEventListener('error', () => reject(new Failure('unreachable')));
    call.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
