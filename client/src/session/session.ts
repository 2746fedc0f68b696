import { computed, shallowRef } from 'vue';
import type { TokenAnswer } from '../../../src/contract/api.js';
import { Failure, post } from '../api/http.js';
import { measureByHttp } from '../live/measure-by-http.js';
import { serverClock } from '../live/server-clock.js';

const KEY = 'ipgavel.session';

/** How long before its end a token is replaced. */
const RENEW_BEFORE_MS = 60_000;
const RETRY_MS = 10_000;

const current = shallowRef<TokenAnswer | null>(restored());

/** The password is in this page's memory alone, to ask for the next token; a reload forgets it. */
let credentials: { readonly email: string; readonly password: string } | null = null;
const measured = measureByHttp(serverClock);
let timer: ReturnType<typeof setTimeout> | undefined;

export const user = computed(() => current.value?.user ?? null);
export const token = computed(() => current.value?.accessToken ?? null);

/** True once a token has ended without another one: the visitor should know why they are one again. */
export const hasEnded = shallowRef(false);

function restored(): TokenAnswer | null {
  const text = sessionStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as TokenAnswer);
}

/** Signs in and stays signed in while this page is open; throws `Failure`. */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await post<TokenAnswer>('/auth/token', { email, password });
  credentials = { email, password };
  hold(answer);
}

export function signOut(): void {
  credentials = null;
  hold(null);
}

/** Another token at once, because the server did not take this one; null when only the person can ask for it. */
export async function renew(): Promise<string | null> {
  if (credentials === null) {
    end();
    return null;
  }
  try {
    hold(await post<TokenAnswer>('/auth/token', credentials));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'wrong-credentials') end();
    else schedule(RETRY_MS);
  }
  return token.value;
}

function hold(answer: TokenAnswer | null): void {
  current.value = answer;
  hasEnded.value = false;
  if (answer === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(answer));
  void watchOver(answer);
}

/** A token lasts by the server's clock; by a device's own, which may be hours off, it could seem to have ended. */
async function watchOver(answer: TokenAnswer | null): Promise<void> {
  clearTimeout(timer);
  if (answer === null) return;
  await measured;
  if (current.value !== answer) return;
  const leftMs = answer.expiresAt - serverClock.now();
  schedule(credentials === null ? leftMs : Math.max(RETRY_MS, leftMs - RENEW_BEFORE_MS));
}

function schedule(afterMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void renew(), Math.max(0, afterMs));
}

function end(): void {
  signOut();
  hasEnded.value = true;
}

void watchOver(current.value);
