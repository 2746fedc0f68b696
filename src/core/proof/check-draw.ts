import { drawSubject } from '../auction/equal-rank.js';
import { seedCommitment } from '../draw/draw.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Finding } from './chain.js';
import type { Vouched } from './check-openings.js';
import type { PublicEvent } from './public-event.js';
import { seedCommitmentIn } from './public-terms.js';

/** Holds the seed of a draw by lot against what the terms committed to; the draw itself is decided again with it. */
export function checkDraw(lot: string, { events }: Vouched, sha256: Sha256): readonly Finding[] {
  const [first] = events;
  const committed = first?.type === 'published' ? seedCommitmentIn(first.terms) : null;
  return events.flatMap((event, index) => {
    if (event.type !== 'drawn') return [];
    const opened = seedCommitment({ subject: drawSubject(lot), seed: event.seed }, sha256);
    return opened === committed
      ? []
      : [{ seq: index + 1, what: 'its seed does not fit the commitment of the terms' }];
  });
}

/** The seed that a draw has opened; null where there was none. */
export function seedIn(events: readonly PublicEvent[]): string | null {
  return events.find((event) => event.type === 'drawn')?.seed ?? null;
}
