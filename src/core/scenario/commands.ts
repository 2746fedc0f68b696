import type { AuctionCommand, LotCommand, Ordered } from '../auction/commands.js';
import type { Paddle } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { parseAmount } from '../money/money.js';
import type { Action, Scenario, ScenarioBidder } from './scenario.js';

/**
 * The commands that an action stands for; more than one only where a late bidder is barred as soon as it has enrolled.
 * An amount that cannot be read, or that is zero, is refused as it would be at a server's door.
 */
export function commandsOf(
  { bidders, currency }: Scenario,
  action: Action,
): Result<readonly AuctionCommand[], 'malformed'> {
  switch (action.kind) {
    case 'bid':
    case 'max': {
      const amount = parseAmount(action.amount, currency);
      if (!amount.ok || amount.value === 0n) return err('malformed');
      return ok([{ type: action.kind, paddle: action.by, amount: amount.value }]);
    }
    case 'match':
      return ok([{ type: 'match', paddle: action.by }]);
    case 'enrol':
      return ok(enrolments(bidders.find(({ id }) => id === action.by) ?? stranger(action.by)));
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return ok([{ type: action.kind, ...ordered(action.reason) }]);
    case 'tick':
      return ok([{ type: 'tick' }]);
  }
}

/** Enrols a bidder as its file has it, and bars it where the file says so. */
export function enrolments(bidder: ScenarioBidder): readonly LotCommand[] {
  const { id: paddle, priorityRank: rank, depositMissing, barred } = bidder;
  const enrol = {
    type: 'enrol',
    paddle,
    rank,
    isDepositMissing: depositMissing,
    identity: null,
  } as const;
  return barred === null ? [enrol] : [enrol, { type: 'bar', paddle, reason: barred }];
}

function stranger(id: Paddle): ScenarioBidder {
  return { id, priorityRank: null, barred: null, depositMissing: false };
}

function ordered(reason: string): Ordered {
  return { reason, by: 'scenario', secondBy: null };
}
