import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenAnswer } from '../contract/api.js';
import type { ErrorCode } from '../contract/errors.js';
import { ApiRefusal, isProblem } from './api-refusal.js';
import { newCommandId, type RandomBytes } from './command-id.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface HttpOptions {
  /** Where the server is, without a path: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly random: RandomBytes;
  readonly credentials: Credentials | null;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** What is sent as it is, in the place of a JSON body. */
  readonly file?: Uint8Array;
  /** Made once per intention, so that a repeated write acts once. */
  readonly key?: string;
}

/** Refusals of the moment; the same request under the same key may be sent again. */
const WORTH_WAITING: ReadonlySet<ErrorCode> = new Set(['too-many-requests', 'unavailable']);

/**
 * The REST interface as one user sees it. It signs in when it first must and refreshes its session when the token has
 * expired, gives every write an idempotency key, and waits when it is asked to slow down. Paths are those under
 * `/api/v1`.
 */
export class HttpClient {
  #session: Promise<TokenAnswer> | null = null;

  constructor(private readonly options: HttpOptions) {}

  get url(): string {
    return this.options.url;
  }

  /** Who this is; null is a visitor who has not signed in. */
  get credentials(): Credentials | null {
    return this.options.credentials;
  }

  /** The same server as another user. */
  as(credentials: Credentials): HttpClient {
    return new HttpClient({ ...this.options, credentials });
  }

  /** Answers the JSON of a GET; throws `ApiRefusal` when the server refuses. */
  get(path: string): Promise<unknown> {
    return this.#call({ method: 'GET', path });
  }

  /** Answers the JSON of a POST, sent under a fresh idempotency key; throws `ApiRefusal` when the server refuses. */
  post(path: string, body: unknown): Promise<unknown> {
    return this.#call({ method: 'POST', path, body, key: newCommandId(this.options.random) });
  }

  /** Sends a file as the body of a POST, under a fresh idempotency key; throws `ApiRefusal` when it is refused. */
  upload(path: string, file: Uint8Array): Promise<unknown> {
    return this.#call({ method: 'POST', path, file, key: newCommandId(this.options.random) });
  }

  /** An access token of this user: the one there is, or a new one where there is none or it was refused. */
  async token(isOldRefused = false): Promise<string> {
    if (isOldRefused || !this.#session) this.#session = this.#openSession(this.#session);
    return (await this.#session).accessToken;
  }

  /** Who this is, as the server knows it. */
  async who(): Promise<TokenAnswer['user']> {
    this.#session ??= this.#openSession(null);
    return (await this.#session).user;
  }

  /** Goes on with the last session while it lasts: a password is slow to check, on purpose. */
  async #openSession(last: Promise<TokenAnswer> | null): Promise<TokenAnswer> {
    const old = last && (await last.catch(() => null));
    const refreshed = old && (await this.#refresh(old));
    return refreshed ?? this.#signIn();
  }

  async #signIn(): Promise<TokenAnswer> {
    const call = { method: 'POST', path: '/auth/token', body: this.options.credentials } as const;
    return (await this.#send(call, null)) as TokenAnswer;
  }

  /** The session with a new token; null when it is over, or will be before that token is. */
  async #refresh({ refreshToken }: TokenAnswer): Promise<TokenAnswer | null> {
    const call = { method: 'POST', path: '/auth/refresh', body: { refreshToken } } as const;
    try {
      const answer = (await this.#send(call, null)) as TokenAnswer;
      return answer.expiresAt <= answer.refreshExpiresAt ? answer : null;
    } catch (error) {
      if (error instanceof ApiRefusal) return null;
      throw error;
    }
  }

  async #call(call: Call): Promise<unknown> {
    if (!this.options.credentials) return this.#send(call, null);
    try {
      return await this.#send(call, await this.token());
    } catch (error) {
      if (!(error instanceof ApiRefusal && error.code === 'token-expired')) throw error;
      return this.#send(call, await this.token(true));
    }
  }

  async #send(call: Call, token: string | null): Promise<unknown> {
    const response = await fetch(`${this.options.url}/api/v1${call.path}`, {
      method: call.method,
      headers: headersOf(call, token),
      ...bodyOf(call),
    });
    const body = await readJson(response);
    if (response.ok) return body;
    const request = `${call.method} ${call.path}`;
    if (!isProblem(body)) throw new Error(`${request}: status ${response.status}`);
    const retryAfter = response.headers.get('retry-after');
    if (retryAfter !== null && WORTH_WAITING.has(body.code)) {
      await sleep(Number(retryAfter) * 1000);
      return this.#send(call, token);
    }
    throw new ApiRefusal(request, body);
  }
}

function bodyOf({ body, file }: Call): { readonly body?: string | Uint8Array<ArrayBuffer> } {
  if (file !== undefined) return { body: new Uint8Array(file) };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function headersOf(call: Call, token: string | null): Record<string, string> {
  return {
    accept: 'application/json',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
