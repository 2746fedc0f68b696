import { ranking } from '../core/auction/ranking.js';
import type { AuctionEvent } from '../core/auction/events.js';
import { eventFrom } from '../core/proof/entry-text.js';
import type { ProofTools } from '../core/proof/receipt.js';
import { type LotRecord, parseRecord } from '../core/proof/record.js';
import type { RecordVerdict } from '../core/proof/verdict.js';
import { verifyRecord } from '../core/proof/verify.js';
import type { Ranked } from '../core/scenario/scenario.js';

export interface ExaminedRecord {
  readonly verdict: RecordVerdict;
  /** By the server's paddles. */
  readonly ranking: readonly Ranked[];
}

/**
 * Verifies an exported record and ranks its bidders. With an auditor's record all ceilings are open; in any other one
 * those that never set a price are missing, and a ranking would have holes: such a record is refused by throwing.
 */
export function examineRecord(json: unknown, tools: ProofTools): ExaminedRecord {
  const record = parseRecord(json);
  if (!record.ok) throw new Error(`the exported record: ${JSON.stringify(record.error)}`);
  return { verdict: verifyRecord(record.value, tools), ranking: ranking(eventsOf(record.value)) };
}

function eventsOf({ entries, openings }: LotRecord): readonly AuctionEvent[] {
  const opened = new Map(openings.map((opening) => [opening.seq, opening]));
  return entries.map(({ body }, index) => {
    const event = eventFrom(body, opened.get(index + 1) ?? null);
    if (!event.ok) throw new Error(`entry ${index + 1}: ${JSON.stringify(event.error)}`);
    return event.value;
  });
}
