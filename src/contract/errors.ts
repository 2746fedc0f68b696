import type { FaultRoom } from '../core/auction/lot-draft.js';
import type { RefusalCode } from '../core/auction/refusals.js';
import type { PlanStepName } from '../core/listing/plan.js';
import type { BundleView } from './ties.js';

/** What else can go wrong at the API, beyond a lot's own refusals. */
export type ApiErrorCode =
  | 'invalid-body'
  | 'wrong-currency'
  | 'not-authenticated'
  | 'token-expired'
  | 'wrong-credentials'
  | 'totp-needed'
  | 'wrong-totp'
  | 'set-up-needed'
  | 'session-ended'
  | 'refresh-reused'
  | 'not-allowed'
  | 'above-authority'
  | 'second-person-needed'
  | 'not-found'
  | 'conflict'
  | 'idempotency-key-missing'
  | 'command-id-reused'
  | 'breaks-law'
  | 'torn-bundle'
  | 'no-custodian'
  | 'incident'
  | 'no-entrustment'
  | 'entrustment-changed'
  | 'in-session'
  | 'not-for-session'
  | 'session-published'
  | 'commitment-mismatch'
  | 'envelope-unfit'
  | 'opening-not-begun'
  | 'share-mismatch'
  | 'caller-unknown'
  | 'entry-expired'
  | 'panel-decides'
  | 'not-eligible'
  | 'agreement-changed'
  | 'joint-not-allowed'
  | 'in-other-enrolment'
  | 'above-power'
  | 'power-ended'
  | 'deposit-too-late'
  | 'publicity-over'
  | 'not-entitled'
  | 'sale-over'
  | 'must-stand-still'
  | 'settlement-missing'
  | 'result-not-final'
  | 'too-large'
  | 'unsupported-document'
  | 'unsafe-document'
  | 'too-many-requests'
  | 'unavailable'
  | 'internal';

export type ErrorCode = RefusalCode | ApiErrorCode;

interface ErrorEntry {
  readonly status: number;
  readonly sentence: string;
}

/** Every code with its HTTP status and a plain sentence. A code without an entry does not compile. */
export const ERRORS: { readonly [code in ErrorCode]: ErrorEntry } = {
  malformed: { status: 400, sentence: 'The message is not in the form that this command has.' },
  throttled: { status: 429, sentence: 'Too many bids in a short time; wait a moment.' },
  'not-enrolled': { status: 403, sentence: 'You are not enrolled for this lot.' },
  barred: { status: 403, sentence: 'You may not bid on this lot.' },
  'deposit-missing': { status: 403, sentence: 'Your deposit for this lot has not been confirmed.' },
  'not-open': { status: 409, sentence: 'The lot is not open yet.' },
  closed: { status: 409, sentence: 'The lot has closed.' },
  withdrawn: { status: 409, sentence: 'The lot has been withdrawn.' },
  'too-late-in-drain': {
    status: 409,
    sentence: 'The bid reached the server in time but could not be decided before the lot closed.',
  },
  suspended: { status: 409, sentence: 'The lot is suspended.' },
  'not-suspended': { status: 409, sentence: 'The lot is not suspended.' },
  'already-enrolled': { status: 409, sentence: 'This bidder is enrolled already.' },
  'too-late-to-leave': {
    status: 409,
    sentence: 'The bidding has opened or you have made an offer; it is too late to withdraw.',
  },
  'only-its-bidder': {
    status: 409,
    sentence:
      'A sealed amount that the operator may not see can be given by its bidder alone; nobody can enter it.',
  },
  'wrong-phase': { status: 409, sentence: 'This cannot be done in the present phase of the lot.' },
  'not-your-turn': { status: 409, sentence: 'It is not your turn.' },
  'proxy-not-allowed': { status: 422, sentence: 'This lot takes no ceilings.' },
  'own-lead': { status: 409, sentence: 'You lead already.' },
  'priority-only': { status: 403, sentence: 'Only a holder of a priority right may do this.' },
  'ceiling-lowered': { status: 422, sentence: 'A ceiling can only be raised.' },
  'not-the-price': { status: 422, sentence: 'The amount is not the price that is asked.' },
  'below-minimum': { status: 422, sentence: 'The amount is below the least next bid.' },
  'not-a-step': {
    status: 422,
    sentence: 'The amount is not a whole number of steps above the price.',
  },
  'amount-too-large': { status: 422, sentence: 'The amount is larger than this lot can take.' },
  'no-quote': { status: 409, sentence: 'There is no bid of yours here to open or to take back.' },
  'invalid-body': {
    status: 400,
    sentence: 'The request is not in the form that this route takes.',
  },
  'wrong-currency': { status: 422, sentence: 'The lot is priced in another currency.' },
  'not-authenticated': { status: 401, sentence: 'Sign in first.' },
  'token-expired': { status: 401, sentence: 'The access token has expired; get a new one.' },
  'wrong-credentials': { status: 401, sentence: 'The e-mail address or the password is wrong.' },
  'totp-needed': { status: 401, sentence: 'Enter the code of your authenticator app as well.' },
  'wrong-totp': {
    status: 401,
    sentence: 'The code is wrong, has been used, or is no longer good.',
  },
  'set-up-needed': {
    status: 403,
    sentence: 'Set up your own password or your second factor first.',
  },
  'session-ended': { status: 401, sentence: 'This session has ended; sign in again.' },
  'refresh-reused': {
    status: 401,
    sentence: 'This refresh token was used before, so its session has been ended for safety.',
  },
  'not-allowed': { status: 403, sentence: 'Your role does not allow this.' },
  'above-authority': {
    status: 403,
    sentence:
      'The amount is above your limit; a colleague whose limit covers it has to confirm it.',
  },
  'second-person-needed': {
    status: 403,
    sentence: 'A second person of your organisation has to confirm this.',
  },
  'not-found': { status: 404, sentence: 'There is no such thing here, or it is not yours to see.' },
  'caller-unknown': {
    status: 422,
    sentence: 'Nobody who signs in with this address may bid with this paddle.',
  },
  'entry-expired': {
    status: 409,
    sentence:
      'The time for the second officer is over; nothing was entered. Ask the bidder and enter it anew.',
  },
  conflict: { status: 409, sentence: 'This does not fit the present state.' },
  'idempotency-key-missing': {
    status: 400,
    sentence: 'Send an Idempotency-Key header with every write.',
  },
  'command-id-reused': {
    status: 422,
    sentence: 'This command id was used before with other content.',
  },
  'no-custodian': {
    status: 409,
    sentence:
      'The trading centre has no profile in force that names a custody account; nothing is published without one.',
  },
  incident: {
    status: 409,
    sentence: 'An incident lasts; until it has ended nothing is published and nothing goes on.',
  },
  'no-entrustment': {
    status: 409,
    sentence:
      'The lister and the trading centre have no contract of entrustment in force for this lot as it stands.',
  },
  'entrustment-changed': {
    status: 409,
    sentence: 'This is not the contract of this lot as it stands now; read it again.',
  },
  'in-session': {
    status: 409,
    sentence: 'This lot is published with its session, not by itself.',
  },
  'not-for-session': {
    status: 422,
    sentence: 'Some of these lots cannot be in this session.',
  },
  'session-published': {
    status: 409,
    sentence: 'The session has been published; its lots and its times are fixed.',
  },
  'breaks-law': { status: 422, sentence: 'The terms break a rule that the law fixes.' },
  'torn-bundle': {
    status: 422,
    sentence: 'The lot has some of several rights that have to be sold together.',
  },
  'commitment-mismatch': {
    status: 422,
    sentence: 'The amount and its salt are not what you committed to.',
  },
  'envelope-unfit': {
    status: 422,
    sentence: 'The envelope is not encrypted to the opening officers of this lot.',
  },
  'opening-not-begun': {
    status: 409,
    sentence: 'The opening has not begun; no share is taken before the window for quotes is over.',
  },
  'share-mismatch': {
    status: 422,
    sentence: 'This is not your share of this envelope.',
  },
  'panel-decides': {
    status: 409,
    sentence: 'This lot has a panel of experts; nobody else gives marks.',
  },
  'not-eligible': { status: 403, sentence: 'By the rules of this lot you may not bid on it.' },
  'agreement-changed': {
    status: 409,
    sentence: 'This is not the agreement of this lot as it stands now; read it again.',
  },
  'joint-not-allowed': { status: 422, sentence: 'This lot cannot be bid on jointly.' },
  'in-other-enrolment': {
    status: 409,
    sentence: 'A bidder may be in one enrolment of a lot only, alone or jointly.',
  },
  'above-power': {
    status: 403,
    sentence: 'The amount is above what your power of attorney covers.',
  },
  'power-ended': {
    status: 403,
    sentence:
      'Your power of attorney does not hold now: it has been revoked, or it is not its time.',
  },
  'deposit-too-late': {
    status: 409,
    sentence: 'The time in which deposits for this lot could arrive is over.',
  },
  'publicity-over': {
    status: 409,
    sentence: 'The result of this lot cannot be objected to now.',
  },
  'not-entitled': {
    status: 403,
    sentence:
      'Only bidders, holders of a priority right and the parties of this sale may object to its result.',
  },
  'result-not-final': {
    status: 409,
    sentence: 'There is no result here that is final and holds.',
  },
  'sale-over': {
    status: 409,
    sentence: 'The sale of this lot is over; only its result can be objected to.',
  },
  'must-stand-still': {
    status: 409,
    sentence: 'This lot stands still until an objection to its sale is ruled on.',
  },
  'settlement-missing': {
    status: 409,
    sentence:
      'An objection was upheld about a right of this lot; its lister has to say how that was settled.',
  },
  'too-large': { status: 413, sentence: 'The request is too large.' },
  'unsupported-document': {
    status: 422,
    sentence: 'Only sound PDF, PNG and JPEG files without a password are taken.',
  },
  'unsafe-document': {
    status: 422,
    sentence: 'The file contains more than a document needs, such as a script or an attachment.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'Too many requests in a short time; wait a moment.',
  },
  unavailable: {
    status: 503,
    sentence: 'The answer could not be stored in time. Ask again with the same command id.',
  },
  internal: { status: 500, sentence: 'Something went wrong on our side.' },
};

/** The body of every error: `application/problem+json` (RFC 9457) with a stable `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly correlationId?: string;
  readonly faults?: readonly Fault[];
}

/** One thing wrong with one field; `source` names the article where a law is broken. */
export interface Fault {
  readonly field: string;
  readonly problem: string;
  readonly source?: string;
  /** Whom of those who bid together it is about, by name. */
  readonly member?: string;
  /** Epoch milliseconds: what the field would have to be at the earliest, or at the latest. */
  readonly earliest?: number;
  readonly latest?: number;
  /** The step of the plan that cannot be kept. */
  readonly step?: PlanStepName;
  /** Where the law leaves a departure from it to somebody: from which parameter, what it holds, and whose it is. */
  readonly room?: FaultRoom;
  /** The rights that have to be sold together, where the lot tears them apart. */
  readonly bundle?: BundleView;
}
