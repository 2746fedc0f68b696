import type { Problem } from '../../../src/contract/errors.js';
import { Failure } from '../api/http.js';
import { newId } from '../api/new-id.js';

/** A file on its way: as whom, and who is told how much of it has left, from 0 to 1. */
export interface Sending {
  readonly token: string | null;
  readonly onProgress: (share: number) => void;
}

/** Sends a file to a path under `/api/v1` and tells how far it is, which `fetch` cannot; throws `Failure`. */
export function sendFile<Answer>(
  path: string,
  file: File,
  { token, onProgress }: Sending,
): Promise<Answer> {
  const call = new XMLHttpRequest();
  call.open('POST', `/api/v1${path}`);
  call.setRequestHeader('accept', 'application/json');
  call.setRequestHeader('content-type', 'application/octet-stream');
  call.setRequestHeader('idempotency-key', newId());
  if (token !== null) call.setRequestHeader('authorization', `Bearer ${token}`);
  call.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
  return new Promise((resolve, reject) => {
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status === 201) resolve(body as Answer);
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
