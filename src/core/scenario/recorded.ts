import {
  integer,
  list,
  optional,
  type Reader,
  record,
  required,
  text,
  value,
} from '../kernel/read.js';
import { ok, type Result } from '../kernel/result.js';
import { CURRENCIES, type Currency, isCurrency } from '../money/currency.js';
import { formatAmount } from '../money/money.js';
import { parseScenario } from './read-scenario.js';
import type { Scenario } from './scenario.js';

/** Auctions of the past with their closing prices, as they are recorded: amounts in minor units. */
interface Recording {
  readonly currency: Currency;
  readonly ladder: readonly { readonly from: number; readonly increment: number }[];
  readonly auctions: readonly RecordedAuction[];
}

interface RecordedAuction {
  readonly id: string;
  readonly item: string;
  readonly durationMs: number;
  readonly openBid: number;
  readonly bids: readonly RecordedBid[];
  readonly expectedPrice: number;
  readonly expectedWinner: string;
}

interface RecordedBid {
  readonly bidder: string;
  readonly max: number;
  readonly tMs: number;
}

/** Whether a JSON value looks like a file of recorded auctions rather than like scenarios. */
export function isRecording(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'auctions' in json;
}

/**
 * Turns recorded auctions into scenarios: english, with ceilings and the recorded ladder, every bid of the record
 * expected to be accepted, and the price and the winner on record expected at the end. Their calendar days were not
 * recorded, so all open on the same one.
 */
export function recordedScenarios(json: unknown): Result<readonly Scenario[], string> {
  const recording = RECORDING(json, '');
  if (!recording.ok) return recording;
  const scenarios: Scenario[] = [];
  for (const auction of recording.value.auctions) {
    const scenario = parseScenario(written(auction, recording.value), new Map());
    if (!scenario.ok) return { ok: false, error: `auctions ${auction.id}: ${scenario.error}` };
    scenarios.push(scenario.value);
  }
  return ok(scenarios);
}

function written(auction: RecordedAuction, { currency, ladder }: Recording): object {
  const amount = (minor: number): string => formatAmount(BigInt(minor), currency);
  const incrementLadder = ladder.map(({ from, increment }) => ({
    from: amount(from),
    step: amount(increment),
  }));
  return {
    title: `Recorded: ${auction.item}, ${auction.id}`,
    currency,
    lot: {
      format: 'english',
      startPrice: amount(auction.openBid),
      opensAt: '2005-01-01T00:00:00Z',
      durationMs: auction.durationMs,
      rules: { incrementLadder, proxy: true, leaderMayRaise: true, firstBid: 'start-or-more' },
    },
    bidders: [...new Set(auction.bids.map(({ bidder }) => bidder))].map((id) => ({ id })),
    steps: auction.bids.map(({ tMs, bidder, max }) => ({
      t: tMs,
      by: bidder,
      max: amount(max),
      expect: 'accepted',
    })),
    expect: {
      outcome: 'sold',
      price: amount(auction.expectedPrice),
      winner: auction.expectedWinner,
      endedAt: auction.durationMs,
    },
  };
}

const remark: Reader<unknown> = (given) => ok(given);
const minor = integer(0);

const RECORDING: Reader<Recording> = record<Recording & Remarks<'about' | 'rule' | 'unit'>>({
  about: optional(remark, null),
  rule: optional(remark, null),
  unit: optional(remark, null),
  currency: required(value(`one of ${CURRENCIES.join(', ')}`, isCurrency)),
  ladder: required(list(record({ from: required(minor), increment: required(minor) }))),
  auctions: required(
    list(
      record<RecordedAuction & Remarks<'days' | 'kind'>>({
        id: required(text),
        item: required(text),
        days: optional(remark, null),
        kind: optional(remark, null),
        durationMs: required(integer(1)),
        openBid: required(minor),
        bids: required(
          list(
            record<RecordedBid>({
              bidder: required(text),
              max: required(minor),
              tMs: required(minor),
            }),
          ),
        ),
        expectedPrice: required(minor),
        expectedWinner: required(text),
      }),
    ),
  ),
});

/** Fields that a recording carries for people, and that nothing is decided by. */
type Remarks<Name extends string> = Readonly<Record<Name, unknown>>;
