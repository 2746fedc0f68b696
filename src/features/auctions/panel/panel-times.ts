import type { PanelWish } from '../../../contract/experts.js';
import { isPanelSize, LARGEST_PANEL, SMALLEST_PANEL } from '../../../core/draw/panel.js';
import { type Instant, parseInstant, plus } from '../../../core/kernel/instant.js';
import { ApiError } from '../../../platform/http/api-error.js';

/** When the seed of a draw is opened, and until when marks are given. */
export interface PanelTimes {
  readonly wordsUntil: Instant;
  readonly marksUntil: Instant;
}

/** Whoever wants to add a word has this long at least. */
const WORDS_MS = 60_000;

/** The marks stand in the record so long before the first amount can be known, whatever a process does meanwhile. */
const BEFORE_OPENING_MS = 60_000;

/** Reads when a draw takes its course. Refuses with `invalid-body`, naming what is wrong. */
export function readTimes(
  wish: PanelWish,
  { now, endsAt }: { readonly now: Instant; readonly endsAt: Instant },
): PanelTimes {
  const wordsUntil = parseInstant(wish.wordsUntil);
  const marksUntil = parseInstant(wish.marksUntil);
  const faults = [
    ...(isPanelSize(wish.size)
      ? []
      : [fault('size', `an odd number from ${SMALLEST_PANEL} to ${LARGEST_PANEL}`)]),
    ...(wordsUntil !== null && wordsUntil >= plus(now, WORDS_MS)
      ? []
      : [fault('wordsUntil', 'an instant at least a minute from now')]),
    ...(marksUntil !== null && wordsUntil !== null && marksUntil > wordsUntil
      ? []
      : [fault('marksUntil', 'an instant after that until which words are added')]),
    ...(marksUntil === null || marksUntil <= plus(endsAt, -BEFORE_OPENING_MS)
      ? []
      : [fault('marksUntil', 'at least a minute before quotes are opened')]),
  ];
  if (faults.length > 0 || wordsUntil === null || marksUntil === null)
    throw new ApiError('invalid-body', { faults });
  return { wordsUntil, marksUntil };
}

function fault(field: string, problem: string) {
  return { field, problem };
}
