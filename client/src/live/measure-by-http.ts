import { get } from '../api/http.js';
import type { ServerClock } from './server-clock.js';

/** Reads the server's clock once over HTTP, good enough until a live connection reads it better. */
export async function measureByHttp(clock: ServerClock): Promise<void> {
  const sentMs = performance.now();
  const about = await get<{ readonly serverTime: number }>('/about').catch(() => null);
  if (!about) return;
  clock.take({ sentMs, receivedMs: performance.now(), serverTime: about.serverTime });
}
