import type { ErrorCode, Fault, Problem } from '../../../src/contract/errors.js';
import { newId } from './new-id.js';

/** Why there is no answer: what the server said, or that it was not reached. */
export type FailureCode = ErrorCode | 'unreachable';

export class Failure extends Error {
  /** `faults`: what is wrong with which field, where the server said so. */
  constructor(
    readonly code: FailureCode,
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
  }
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly token?: string | null;
  readonly body?: object;
  readonly signal?: AbortSignal;
  /** Told how much of a long answer has come, from 0 to 1; not told where its length is not known. */
  readonly onProgress?: (part: number) => void;
}

/** What a fresh token may change. */
const WORTH_RENEWING: ReadonlySet<FailureCode> = new Set(['token-expired', 'not-authenticated']);

let renewToken: ((refused: string) => Promise<string | null>) | null = null;

/** Has calls whose token was refused ask for another one and try again, once. */
export function renewTokensWith(renew: (refused: string) => Promise<string | null>): void {
  renewToken = renew;
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

/** The same for a PATCH; throws `Failure`. */
export async function patch<Body>(path: string, body: object, token: string | null = null) {
  return (await call({ method: 'PATCH', path, body, token })) as Body;
}

async function call(wanted: Call): Promise<unknown> {
  // The same key both times: should the first one have been taken after all, it counts once.
  const key = newId();
  try {
    return await send(wanted, key);
  } catch (error) {
    const { token = null } = wanted;
    if (token === null || !renewToken) throw error;
    if (!(error instanceof Failure && WORTH_RENEWING.has(error.code))) throw error;
    const next = await renewToken(token);
    if (next === null || next === token) throw error;
    return send({ ...wanted, token: next }, key);
  }
}

async function send({ method, path, token = null, body, signal, onProgress }: Call, key: string) {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
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
  const problem = answer as Problem | null;
  throw new Failure(problem?.code ?? 'unreachable', problem?.faults);
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
