import type { AuctionCommand, BidCommand, Ordered } from '../auction/commands.js';
import type { Terms } from '../auction/terms.js';
import type { Paddle } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Minor } from '../money/money.js';
import { parseAmount } from '../money/money.js';
import type { Action, Offered, Scenario, ScenarioBidder } from './scenario.js';

/** Stands for a commitment where nobody looks behind it: the rules never do. */
const COMMITMENT = '0'.repeat(64);

/**
 * The commands that an action stands for; more than one only where a late bidder is barred as soon as it has enrolled.
 * An amount that cannot be read, or that is zero, is refused as it would be at a server's door.
 */
export function commandsOf(
  scenario: Scenario,
  action: Action,
): Result<readonly AuctionCommand[], 'malformed'> {
  switch (action.kind) {
    case 'leave':
      return ok([{ type: action.kind, paddle: action.by }]);
    case 'enrol': {
      const { bidders } = scenario;
      return ok(enrolments(bidders.find(({ id }) => id === action.by) ?? stranger(action.by)));
    }
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return ok([{ type: action.kind, ...ordered(action.reason) }]);
    case 'share':
    case 'tick':
      return ok([{ type: 'tick' }]);
    default: {
      const bid = bidOf(scenario, action);
      if (bid === null) return err('malformed');
      const { entered: reason } = action;
      return ok([reason === undefined ? bid : { ...bid, entered: { ...OFFICERS, reason } }]);
    }
  }
}

type BidAction = Extract<Action, Offered>;

/** Who enters what a bidder says on the telephone. */
const OFFICERS = { by: 'officer', secondBy: 'second-officer' };

/** What a bidder sends, or null where its amount cannot be read. */
function bidOf(scenario: Scenario, action: BidAction): BidCommand | null {
  switch (action.kind) {
    case 'match': {
      const { kind: type, by: paddle, word } = action;
      return { type, paddle, ...(word !== null && { word }) };
    }
    case 'cancel':
      return { type: action.kind, paddle: action.by };
    case 'accept':
      return { type: 'accept', paddle: action.by, seen: null };
    default: {
      const amount = amountOf(scenario, action.amount);
      return amount === null ? null : offer(scenario.terms, action, amount);
    }
  }
}

/** The amount that was written, or null where none can be read or it is zero. */
export function amountOf({ currency }: Scenario, written: unknown): Minor | null {
  const amount = parseAmount(written, currency);
  return amount.ok && amount.value > 0n ? amount.value : null;
}

type Amounted = Extract<BidAction, { readonly kind: 'bid' | 'max' | 'seal' }>;

function offer(terms: Terms, action: Amounted, amount: Minor): BidCommand {
  const { by: paddle, entered } = action;
  // What is told to officers cannot be a commitment, which only its bidder can open.
  if (action.kind === 'seal')
    return entered === undefined
      ? sealing(terms, action, amount)
      : { type: 'seal', paddle, amount };
  const bid = { type: action.kind, paddle, amount };
  return action.kind === 'bid' && action.on !== null ? { ...bid, on: action.on } : bid;
}

/** A sealed amount as the lot takes it: by its commitment, or where the operator may see it by itself. */
function sealing(
  { rules }: Terms,
  { by: paddle, isInEscrow }: Extract<Amounted, { readonly kind: 'seal' }>,
  amount: Minor,
): BidCommand {
  const isCommitted = 'sealing' in rules && rules.sealing === 'committed';
  if (!isCommitted) return { type: 'seal', paddle, amount };
  const commit = { type: 'commit', paddle, commitment: COMMITMENT } as const;
  return isInEscrow ? { ...commit, escrow: COMMITMENT } : commit;
}

/** Enrols a bidder as its file has it, with what it filed and what the panel gave it, and bars it where that says so. */
export function enrolments(bidder: ScenarioBidder): readonly AuctionCommand[] {
  const { id: paddle, priorityRank: rank, depositMissing, barred, openingBid, scores } = bidder;
  const commands: AuctionCommand[] = [
    { type: 'enrol', paddle, rank, isDepositMissing: depositMissing, identity: null },
  ];
  if (openingBid !== null) commands.push({ type: 'seal', paddle, amount: openingBid });
  if (scores !== null) commands.push({ type: 'score', paddle, scores, ...ordered('scored') });
  if (barred !== null) commands.push({ type: 'bar', paddle, reason: barred });
  return commands;
}

function stranger(id: Paddle): ScenarioBidder {
  return {
    id,
    priorityRank: null,
    barred: null,
    depositMissing: false,
    openingBid: null,
    scores: null,
    reveals: true,
  };
}

function ordered(reason: string): Ordered {
  return { reason, by: 'scenario', secondBy: null };
}
