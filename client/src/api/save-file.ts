import type { Problem } from '../../../src/contract/errors.js';
import { downloadBlob } from '../download.js';
import { token } from '../session/session.js';
import { Failure } from './http.js';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** Fetches a file under `/api/v1` as whoever is signed in, and hands it over to be saved; throws `Failure`. */
export async function saveFile(
  path: string,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): Promise<void> {
  const headers = token.value === null ? {} : { authorization: `Bearer ${token.value}` };
  const response = await fetch(`/api/v1${path}`, { headers }).catch(() => {
    throw new Failure('unreachable');
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Problem | null;
    throw new Failure(problem?.code ?? 'unreachable');
  }
  const ending = ENDINGS[mediaType] ?? '';
  const hasEnding = /\.(pdf|png|jpe?g)$/i.test(name);
  downloadBlob(hasEnding ? name : name + ending, await response.blob());
}
