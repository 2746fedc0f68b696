import type { BidRequest } from '../../contract/bidding.js';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { type Currency, isCurrency } from '../../core/money/currency.js';
import { type Minor, parseAmount } from '../../core/money/money.js';

/** A bid as a message says it, read and checked, before anything is known about its lot. */
export interface ParsedBid {
  readonly commandId: string;
  readonly lot: string;
  readonly type: BidRequest['type'];
  readonly amount: { readonly minor: Minor; readonly currency: Currency } | null;
}

/** What is wrong with a message, by field; `commandId` where it could be read, so that the answer can name it. */
export interface BidFault {
  readonly field: string;
  readonly problem: string;
}

const COMMAND_ID = /^[A-Za-z0-9_-]{8,64}$/;
const LOT_ID = /^lot_[0-9A-Z]{26}$/;
const FIELDS = new Set(['commandId', 'lot', 'type', 'amount']);
const TYPES: readonly unknown[] = ['bid', 'max', 'match'];

/**
 * Reads a bid by hand: on the path that must stay quick, and where every fault must be answered, no framework stands
 * between a message and its acknowledgement. Refuses unknown fields, so that a misspelt one is never ignored.
 */
export function parseBid(message: unknown): Result<ParsedBid, BidFault> {
  if (!isObject(message)) return fault('', 'a bid is an object');
  const unknown = Object.keys(message).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return fault(unknown, 'there is no such field');
  const { commandId, lot, type } = message;
  if (typeof commandId !== 'string' || !COMMAND_ID.test(commandId)) {
    return fault('commandId', '8 to 64 characters of A–Z a–z 0–9 _ -');
  }
  if (typeof lot !== 'string' || !LOT_ID.test(lot)) return fault('lot', 'not the id of a lot');
  if (!isType(type)) return fault('type', 'one of bid, max, match');
  const amount = parseBidAmount(type, message['amount']);
  return amount.ok ? ok({ commandId, lot, type, amount: amount.value }) : amount;
}

function parseBidAmount(
  type: BidRequest['type'],
  amount: unknown,
): Result<ParsedBid['amount'], BidFault> {
  if (type === 'match') {
    return amount === undefined ? ok(null) : fault('amount', 'a match has no amount');
  }
  if (!isObject(amount)) return fault('amount', 'an object with amount and currency');
  const unknown = Object.keys(amount).find((field) => field !== 'amount' && field !== 'currency');
  if (unknown !== undefined) return fault(`amount.${unknown}`, 'there is no such field');
  const { currency } = amount;
  if (!isCurrency(currency)) return fault('amount.currency', 'not a currency that is known here');
  const minor = parseAmount(amount['amount'], currency);
  if (!minor.ok) return fault('amount.amount', AMOUNT_PROBLEMS[minor.error]);
  if (minor.value === 0n) return fault('amount.amount', 'more than nothing');
  return ok({ minor: minor.value, currency });
}

const AMOUNT_PROBLEMS = {
  'not-a-decimal': 'a string with a plain decimal number, such as "45110.00"',
  'wrong-scale': 'exactly the decimal places of its currency',
  'too-large': 'larger than any amount that can be handled',
} as const;

function fault(field: string, problem: string): Result<never, BidFault> {
  return err({ field, problem });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isType(type: unknown): type is BidRequest['type'] {
  return TYPES.includes(type);
}
