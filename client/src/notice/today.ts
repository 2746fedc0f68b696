import { instant } from '../../../src/core/kernel/instant.js';
import { chinaTimeOf } from '../../../src/core/kernel/china-time.js';
import { serverClock } from '../live/server-clock.js';

/** The day that it is in China, by the server's clock, as `2026-03-02`. */
export function today(): string {
  const { year, month, day } = chinaTimeOf(instant(Math.floor(serverClock.now())));
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
