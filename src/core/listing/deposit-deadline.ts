import type { Instant } from '../kernel/instant.js';

/**
 * Until when a deposit may arrive, by what a pack says of it: `opening` (2020 rules art. 10), else as long as bids may
 * (法释〔2016〕18号 arts. 17 and 18). The instant itself is too late.
 */
export function depositDeadline(
  until: unknown,
  { opensAt, endsAt }: { readonly opensAt: Instant; readonly endsAt: Instant },
): Instant {
  return until === 'opening' ? opensAt : endsAt;
}
