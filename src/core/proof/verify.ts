import type { AuctionState } from '../auction/auction.js';
import { engineOf } from '../auction/terms.js';
import { checkTerms } from '../auction/terms-check.js';
import { type Chain, type Finding, followChain } from './chain.js';
import { checkOpenings } from './check-openings.js';
import { checkDraw, seedIn } from './check-draw.js';
import { checkReveals } from './check-reveals.js';
import { decideAgain } from './decide-again.js';
import { checkHead } from './head.js';
import { privateTerms, type PublicTerms } from './public-terms.js';
import type { ProofTools } from './receipt.js';
import type { LotRecord } from './record.js';
import { type RecordVerdict, resultFields } from './verdict.js';

/**
 * Judges a record by itself: every hash and link, every opening against its commitment, every decision taken again by
 * the rules, the result worked out afresh, the head and its signature. If anything was changed, the first fault names
 * the first entry that is not as it was.
 */
export function verifyRecord(record: LotRecord, tools: ProofTools): RecordVerdict {
  const chain = followChain(record, tools.sha256);
  const head = checkHead(record, tools);
  const again = judged(record, chain, tools);
  const faults = [...(chain.fault ? [chain.fault] : []), ...again.faults, ...head.faults];
  const last = record.entries[chain.events.length - 1];
  return {
    verified: faults.length === 0,
    faults: faults.sort(bySeq),
    lot: record.lot,
    ...resultFields(faults.length === 0 ? again.state : null),
    bids: chain.events.filter(({ type }) => type === 'bid' || type === 'package-bid').length,
    head: last ? { seq: chain.events.length, hash: last.hash } : null,
    unchecked: [...again.unchecked, ...head.unchecked],
  };
}

function judged(record: LotRecord, chain: Chain, tools: ProofTools): Judged {
  const first = chain.events[0];
  if (first === undefined) return fails(chain.fault ? null : 'is missing: the record is empty');
  if (first.type !== 'published') return fails(`is ${first.type}: a record begins with published`);
  const { terms } = first;
  const unfit = unfitness(record, terms);
  if (unfit !== null) return fails(unfit);
  const vouched = { events: chain.events, currency: terms.currency };
  const opened = checkOpenings(record, vouched, tools.sha256);
  const misfits = [
    ...opened.faults,
    ...checkReveals(record.lot, vouched, tools.sha256),
    ...checkDraw(record.lot, vouched, tools.sha256),
  ];
  const events = chain.events.slice(0, soundLength(chain, misfits));
  const hasEnded = chain.events.some(({ type }) => type === 'closed' || type === 'withdrawn');
  const isBroken = chain.fault !== null || events.length < chain.events.length;
  const seed = seedIn(events);
  const again = decideAgain({ ...opened, events, terms, seed, hasEnded, isBroken }, tools.sha256);
  const { state, fault, unchecked } = again;
  return { state, faults: [...misfits, ...(fault ? [fault] : [])], unchecked };
}

interface Judged {
  readonly state: AuctionState | null;
  readonly faults: readonly Finding[];
  readonly unchecked: readonly Finding[];
}

function fails(what: string | null): Judged {
  return { state: null, faults: what === null ? [] : [{ seq: 1, what }], unchecked: [] };
}

/** Why the rules here cannot be asked about these terms. */
function unfitness(record: LotRecord, terms: PublicTerms): string | null {
  if (terms.lot !== record.lot) return `publishes the lot ${terms.lot}`;
  if (terms.engine !== record.engine) return `publishes under the rules ${terms.engine}`;
  if (terms.engine !== engineOf(terms.format))
    return `the rules ${terms.engine} are not known here`;
  const fault = checkTerms(privateTerms(terms, { reserve: null, seed: null }))[0];
  return fault ? `publishes terms that cannot be: ${fault.field} is ${fault.code}` : null;
}

/** Up to the first broken opening: what was decided after it hangs on an amount that nobody knows. */
function soundLength({ events }: Chain, faults: readonly Finding[]): number {
  return faults.reduce(
    (length, { seq }) => Math.min(length, (seq ?? length + 1) - 1),
    events.length,
  );
}

function bySeq(a: Finding, b: Finding): number {
  return (a.seq ?? Infinity) - (b.seq ?? Infinity);
}
