import { computed, shallowRef } from 'vue';
import type { TokenAnswer } from '../../../src/contract/api.js';
import { Failure, type FailureCode, post, renewTokensWith } from '../api/http.js';
import { measureByHttp } from '../live/measure-by-http.js';
import { serverClock } from '../live/server-clock.js';
import { alone, onStoredElsewhere, readStored, store } from './stored-session.js';

/** How long before its end a token is replaced. */
const RENEW_BEFORE_MS = 60_000;
const RETRY_MS = 10_000;

/** After these the session is over, and only its person can begin another one. */
const FINAL: ReadonlySet<FailureCode> = new Set([
  'session-ended',
  'refresh-reused',
  'invalid-body',
]);

const current = shallowRef<TokenAnswer | null>(readStored());
const measured = measureByHttp(serverClock);
let timer: ReturnType<typeof setTimeout> | undefined;

export const user = computed(() => current.value?.user ?? null);
export const token = computed(() => current.value?.accessToken ?? null);

/** True once a session has ended without its person wanting it: they should know why they are a visitor again. */
export const hasEnded = shallowRef(false);

/** Signs in, on all tabs of this browser, until the session ends; throws `Failure`. */
export async function signIn(email: string, password: string, totp?: string): Promise<void> {
  const login = { email, password, ...(totp === undefined ? {} : { totp }) };
  hold(await post<TokenAnswer>('/auth/token', login));
}

/** Signs out here at once, and on the server as soon as it hears of it. */
export function signOut(): void {
  const refreshToken = current.value?.refreshToken;
  hold(null);
  if (refreshToken !== undefined) {
    post('/auth/sign-out', { refreshToken }).catch(() => undefined);
  }
}

/**
 * Another token at once, because the server did not take `refused`, or what it says of its user has changed. Null when
 * the session is over; the same token while the server cannot be reached.
 */
export async function renew(refused: string | null = token.value): Promise<string | null> {
  await alone(async () => {
    const stored = readStored();
    // Another tab was first.
    if (stored?.accessToken !== refused) show(stored);
    else await refresh(stored);
  });
  return token.value;
}

async function refresh({ refreshToken }: TokenAnswer): Promise<void> {
  try {
    hold(await post<TokenAnswer>('/auth/refresh', { refreshToken }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (!FINAL.has(error.code)) {
      schedule(RETRY_MS);
      return;
    }
    hold(null);
    hasEnded.value = true;
  }
}

function hold(answer: TokenAnswer | null): void {
  store(answer);
  show(answer);
}

function show(answer: TokenAnswer | null): void {
  current.value = answer;
  hasEnded.value = false;
  void watchOver(answer);
}

/** A token lasts by the server's clock; by a device's own, which may be hours off, it could seem to have ended. */
async function watchOver(answer: TokenAnswer | null): Promise<void> {
  clearTimeout(timer);
  if (answer === null) return;
  await measured;
  if (current.value !== answer) return;
  const leftMs = answer.expiresAt - serverClock.now();
  schedule(Math.max(Math.min(RETRY_MS, leftMs), leftMs - RENEW_BEFORE_MS));
}

function schedule(afterMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void renew(), Math.max(0, afterMs));
}

onStoredElsewhere(() => {
  const isEndingElsewhere = current.value !== null && readStored() === null;
  show(readStored());
  hasEnded.value = isEndingElsewhere;
});
renewTokensWith(renew);
void watchOver(current.value);
