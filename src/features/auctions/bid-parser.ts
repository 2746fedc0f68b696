import type { BidType } from '../../contract/bidding.js';
import { LONGEST_TARGET, type Target } from '../../core/auction/targets.js';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { type Currency, isCurrency } from '../../core/money/currency.js';
import { type Minor, parseAmount } from '../../core/money/money.js';
import { parseEnvelope } from '../../core/proof/envelope.js';

/** A bid as a message says it, read and checked, before anything is known about its lot. */
export interface ParsedBid {
  readonly commandId: string;
  readonly lot: string;
  readonly type: BidType;
  readonly amount: { readonly minor: Minor; readonly currency: Currency } | null;
  /** What a bid on a package is on; whether there is such a part is decided with the lot. */
  readonly on: Target | null;
  readonly commitment: string | null;
  /** The text of the envelope in which a commitment's opening is left in escrow. */
  readonly envelope: string | null;
  readonly salt: string | null;
  /** What a holder adds to a draw by lot. */
  readonly word: string | null;
}

/** What is wrong with a message, by field; `commandId` where it could be read, so that the answer can name it. */
export interface BidFault {
  readonly field: string;
  readonly problem: string;
}

const COMMAND_ID = /^[A-Za-z0-9_-]{8,64}$/;
const LOT_ID = /^lot_[0-9A-Z]{26}$/;
const COMMITMENT = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
const WORD = /^[!-~]{1,64}$/;
const FIELDS = new Set([
  ...['commandId', 'lot', 'type', 'amount', 'on', 'commitment', 'escrow', 'salt', 'word'],
]);

/** What each kind of bid says besides its lot. */
interface Form {
  readonly amount: 'needed' | 'possible' | 'none';
  readonly mayNameTarget?: boolean;
  readonly isCommitment?: boolean;
  readonly isSalted?: boolean;
  readonly mayAddWord?: boolean;
}

const FORMS: { readonly [type in BidType]: Form } = {
  bid: { amount: 'needed', mayNameTarget: true },
  max: { amount: 'needed' },
  match: { amount: 'none', mayAddWord: true },
  accept: { amount: 'possible' },
  seal: { amount: 'needed' },
  commit: { amount: 'none', isCommitment: true },
  reveal: { amount: 'needed', isSalted: true },
  cancel: { amount: 'none' },
};

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
  if (!isType(type)) return fault('type', `one of ${Object.keys(FORMS).join(', ')}`);
  const said = parseContent(type, message);
  return said.ok ? ok({ commandId, lot, type, ...said.value }) : said;
}

/** What this kind of bid says besides its lot. */
function parseContent(
  type: BidType,
  message: Record<string, unknown>,
): Result<
  Pick<ParsedBid, 'amount' | 'on' | 'commitment' | 'envelope' | 'salt' | 'word'>,
  BidFault
> {
  const form = FORMS[type];
  const amount = parseBidAmount(type, message['amount']);
  if (!amount.ok) return amount;
  const on = targetIn(message, form.mayNameTarget ?? false);
  if (!on.ok) return on;
  const commitment = hexIn(message, 'commitment', form.isCommitment ? COMMITMENT : null);
  if (!commitment.ok) return commitment;
  const envelope = envelopeIn(message, form);
  if (!envelope.ok) return envelope;
  const salt = hexIn(message, 'salt', form.isSalted ? SALT : null);
  if (!salt.ok) return salt;
  const word = wordIn(message, form);
  if (!word.ok) return word;
  return ok({
    ...{ amount: amount.value, on: on.value },
    commitment: commitment.value,
    envelope: envelope.value,
    salt: salt.value,
    word: word.value,
  });
}

/** What goes into a draw by lot; whether there is one is for the terms of the lot to say. */
function wordIn(
  { word }: Record<string, unknown>,
  { mayAddWord = false }: Form,
): Result<string | null, BidFault> {
  if (word === undefined) return ok(null);
  if (!mayAddWord) return fault('word', 'this kind of bid has none');
  const isWell = typeof word === 'string' && WORD.test(word);
  return isWell ? ok(word) : fault('word', '1 to 64 printable ASCII characters');
}

/** What the bid is on, where one that is on something may be sent. */
function targetIn(
  { on }: Record<string, unknown>,
  mayNameTarget: boolean,
): Result<Target | null, BidFault> {
  if (on === undefined) return ok(null);
  if (!mayNameTarget) return fault('on', 'this kind of bid has none');
  const isWell = typeof on === 'string' && on !== '' && on.length <= LONGEST_TARGET;
  return isWell ? ok(on) : fault('on', 'the name of a part, or * for the whole');
}

/** Reads the envelope of a commitment, which may have none. Who can open it is for the terms of the lot to say. */
function envelopeIn(
  { escrow }: Record<string, unknown>,
  { isCommitment = false }: Form,
): Result<string | null, BidFault> {
  if (escrow === undefined) return ok(null);
  if (!isCommitment) return fault('escrow', 'this kind of bid has none');
  if (typeof escrow !== 'string') return fault('escrow', 'the text of an envelope');
  const read = parseEnvelope(escrow);
  return read.ok ? ok(escrow) : err(read.error);
}

/** Reads hex digits of a pattern, where this kind of bid has any; null is one that has none. */
function hexIn(
  message: Record<string, unknown>,
  field: 'commitment' | 'salt',
  pattern: RegExp | null,
): Result<string | null, BidFault> {
  const given = message[field];
  if (pattern === null) {
    return given === undefined ? ok(null) : fault(field, 'this kind of bid has none');
  }
  const isWell = typeof given === 'string' && pattern.test(given);
  return isWell ? ok(given) : fault(field, HEX_PROBLEMS[field]);
}

const HEX_PROBLEMS = {
  commitment: 'a SHA-256 in 64 lower-case hex digits',
  salt: '128 random bits in 32 lower-case hex digits',
} as const;

function parseBidAmount(type: BidType, amount: unknown): Result<ParsedBid['amount'], BidFault> {
  const wanted = FORMS[type].amount;
  if (wanted === 'none') {
    return amount === undefined ? ok(null) : fault('amount', `a ${type} has no amount`);
  }
  if (wanted === 'possible' && amount === undefined) return ok(null);
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

function isType(type: unknown): type is BidType {
  return typeof type === 'string' && Object.hasOwn(FORMS, type);
}
