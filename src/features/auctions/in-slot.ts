import { WITH_OWN_CLOCK } from '../../core/auction/own-clock.js';
import { isFormat } from '../../core/auction/terms.js';
import type { Slot } from '../../core/session/timetable.js';
import type { Lot } from '../lots/lot.js';

/** A lot with the time of its slot; one whose format has a clock of its own takes its opening alone from it. */
export function inSlot(lot: Lot, { opensAt, endsAt }: Slot): Lot {
  const hasOwnClock = isFormat(lot.format) && WITH_OWN_CLOCK.has(lot.format);
  return { ...lot, opensAt, durationMs: hasOwnClock ? lot.durationMs : endsAt - opensAt };
}
