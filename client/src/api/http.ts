import type { ErrorCode, Problem } from '../../../src/contract/errors.js';
import { newId } from './new-id.js';

/** Why there is no answer: what the server said, or that it was not reached. */
export type FailureCode = ErrorCode | 'unreachable';

export class Failure extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
  }
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string | null;
  readonly body?: object;
  readonly signal?: AbortSignal;
  /** Told how much of a long answer has come, from 0 to 1; not told where its length is not known. */
  readonly onProgress?: (part: number) => void;
}

/** The body of a GET under `/api/v1`, which is whatever the contract says of that path; throws `Failure`. */
export async function get<Body>(
  path: string,
  options: Pick<Call, 'token' | 'signal' | 'onProgress'> = {},
) {
  return (await call({ method: 'GET', path, ...options })) as Body;
}

/** The same for a POST, sent under a key of its own; throws `Failure`. */
export async function post<Body>(path: string, body: object, token: string | null = null) {
  return (await call({ method: 'POST', path, body, token })) as Body;
}

async function call({
  method,
  path,
  token = null,
  body,
  signal,
  onProgress,
}: Call): Promise<unknown> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new Failure('unreachable');
  });
  if (onProgress) void tellProgress(response.clone(), onProgress);
  const answer = (await response.json().catch(() => null)) as unknown;
  if (response.ok) return answer;
  throw new Failure((answer as Problem | null)?.code ?? 'unreachable');
}

async function tellProgress(response: Response, tell: (part: number) => void): Promise<void> {
  const length = Number(response.headers.get('content-length'));
  const reader = response.body?.getReader();
  if (!(length > 0) || !reader) return;
  let come = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      come += value.length;
      tell(Math.min(1, come / length));
    }
  } catch {
    // Whoever reads the answer itself learns that the connection broke.
  }
}

/** Why `error` came about; what is no failure of a call is a mistake of ours and is thrown on. */
export function failureOf(error: unknown): FailureCode {
  if (error instanceof Failure) return error.code;
  throw error;
}
