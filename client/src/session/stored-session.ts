import type { TokenAnswer } from '../../../src/contract/api.js';

const KEY = 'ipgavel.session';

/** The session that all tabs of this browser share; null when nobody is signed in, or what is stored is none of ours. */
export function readStored(): TokenAnswer | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<TokenAnswer> | null;
    return typeof stored?.refreshToken === 'string' ? (stored as TokenAnswer) : null;
  } catch {
    return null;
  }
}

export function store(answer: TokenAnswer | null): void {
  if (answer === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(answer));
}

/** Tells of what another tab has stored. */
export function onStoredElsewhere(tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) tell();
  });
}

/**
 * Runs `work` while no other tab of this browser does: a refresh token is good once. Where the browser has no locks (a
 * page that came over plain HTTP), two tabs that ask at the same moment are given the same pair by the server.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks ? locks.request('ipgavel.refresh', work) : work();
}
