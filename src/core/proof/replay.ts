import { type AuctionState, decide, evolve } from '../auction/auction.js';
import type { Decision } from '../auction/decision.js';
import type { AuctionEvent } from '../auction/events.js';
import { settleOnce, untouched } from '../auction/settle.js';
import { InvariantError } from '../kernel/invariant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Currency } from '../money/currency.js';
import type { Finding } from './chain.js';
import { commandOf } from './command-of.js';
import { difference } from './difference.js';

/** How far a record could be decided again. */
export interface Replay {
  /** The lot after the last event that agreed. */
  readonly state: AuctionState | null;
  readonly fault: Finding | null;
}

/** What a record says was decided, with amounts or stand-ins for all that it hides. */
export interface Decided {
  readonly events: readonly AuctionEvent[];
  /** Whether these are not all of it, so that the last decision may go on. */
  readonly goesOn: boolean;
  readonly currency: Currency;
  /** What lots are drawn with again. */
  readonly sha256: Sha256;
}

/**
 * Decides a record again: each event is turned back into the command that it came of, the rules decide that command,
 * and what they give must be what stands in the record. It stops at the first difference.
 */
export function replay(record: Decided): Replay {
  let state: AuctionState | null = null;
  let index = 0;
  while (index < record.events.length) {
    const step = agree(state, record, index);
    if (!step.ok) return { state, fault: step.error };
    for (const event of step.value) state = evolve(state, event);
    index += step.value.length;
  }
  return { state, fault: null };
}

/** The events that the rules give from `index` on, once each has been found to stand there. */
function agree(
  state: AuctionState | null,
  record: Decided,
  index: number,
): Result<readonly AuctionEvent[], Finding> {
  const { events, goesOn, currency } = record;
  const given = givenAt(state, record, index);
  if (!given.ok) return err({ seq: index + 1, what: given.error });
  for (const [offset, expected] of given.value.entries()) {
    const found = events[index + offset];
    if (!found && goesOn) break;
    const what = found
      ? difference(found, expected, currency)
      : `the record lacks ${expected.type}`;
    if (what !== null) return err({ seq: index + offset + 1, what });
  }
  return given;
}

/** What the rules give in the place of the event at `index`, or why they give nothing. */
function givenAt(
  state: AuctionState | null,
  { events, sha256 }: Decided,
  index: number,
): Result<readonly AuctionEvent[], string> {
  const event = events[index];
  if (event === undefined) return err('there is no such event');
  try {
    const given = commandOf(event, events[index + 1], state);
    if (given === null) return dueBy(event, state, sha256);
    return takenAgain(decide(state, given.command, { ...given.when, sha256 }));
  } catch (error) {
    if (error instanceof InvariantError) return err(error.message);
    throw error;
  }
}

function takenAgain({ verdict, events }: Decision): Result<readonly AuctionEvent[], string> {
  if (verdict.kind === 'refused') return err(`the rules refuse it: ${verdict.code}`);
  if (verdict.kind === 'held') return err('the rules hold it until the drain has passed');
  return events.length === 0 ? err('the rules give no event for it') : ok(events);
}

function dueBy(
  { type, at }: AuctionEvent,
  state: AuctionState | null,
  sha256: Sha256,
): Result<readonly AuctionEvent[], string> {
  if (state === null) return err(`${type} before the lot was published`);
  const { events } = settleOnce(untouched(state, sha256), at);
  return events.length === 0 ? err(`nothing was due by then, ${type} least of all`) : ok(events);
}
