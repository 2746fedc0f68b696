import type { Problem } from '../../../src/contract/errors.js';
import { Failure } from './http.js';
import { newId } from './new-id.js';

export interface SendingFile {
  readonly token: string | null;
  /** Told how much of the file has left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Posts a file under `/api/v1` and tells how far it is, which `fetch` cannot; throws `Failure`. */
export function sendFile<Body>(
  path: string,
  file: File,
  { token, onProgress }: SendingFile,
): Promise<Body> {
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
      if (call.status === 201) resolve(body as Body);
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
