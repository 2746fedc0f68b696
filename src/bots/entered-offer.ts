import type { BidAnswer } from '../contract/bidding.js';
import type { EnteredBidWish } from '../contract/entered-bids.js';
import type { WireMoney } from '../contract/money.js';
import type { RefusalCode } from '../core/auction/refusals.js';
import { err, ok, type Result } from '../core/kernel/result.js';
import type { Paddle } from '../core/kernel/ids.js';
import type { Currency } from '../core/money/currency.js';
import type { Offered } from '../core/scenario/scenario.js';
import { ApiRefusal } from './api-refusal.js';
import type { Institution } from './institution.js';
import type { Stage } from './stage.js';
import type { Offer } from './strategies.js';

/** What a bidder tells the officers. */
interface Told {
  readonly offer: Offer;
  readonly reason: string;
  /** Null where it never enrolled. */
  readonly paddle: Paddle | null;
  readonly institution: Institution;
}

/** A paddle that no lot has given. */
const NO_PADDLE = 'NOBODYHASTHIS';

/** What is sent for a step; its amount goes out as it was written, so that the server is the one to find it malformed. */
export function offerOf(offered: Offered, currency: Currency): Offer {
  const { kind: type } = offered;
  if (offered.kind === 'match' && offered.word !== null) return { type, word: offered.word };
  if (!('amount' in offered)) return { type };
  const amount = { amount: offered.amount, currency } as WireMoney;
  return offered.kind === 'bid' && offered.on !== null
    ? { type, amount, on: offered.on }
    : { type, amount };
}

/** Has one officer take a bid down; answers what waits for the other, or why it is refused at once. */
export async function takenDown(
  stage: Stage,
  lot: string,
  { offer, reason, paddle, institution }: Told,
): Promise<Result<string, RefusalCode>> {
  const wish = {
    ...{ ...offer, reason, paddle: paddle ?? NO_PADDLE },
    ...{ caller: institution.api.http.credentials?.email ?? '' },
    ...{ identifiedBy: 'callback', reference: 'rehearsal' },
  } as EnteredBidWish;
  try {
    return ok(await stage.centre.takeDown(lot, wish));
  } catch (error) {
    return err(codeIn(error));
  }
}

/** Has the other officer confirm it; answers what its bidder then finds in its account. */
export async function enteredAnswer(
  { secondOfficer }: Stage,
  { lot, entry, institution }: { lot: string; entry: string; institution: Institution },
): Promise<BidAnswer> {
  try {
    await secondOfficer.confirmEntered(lot, entry);
  } catch (error) {
    return { ok: false, code: codeIn(error), message: '' };
  }
  const { answer = null } =
    (await institution.api.enteredFor(lot)).find(({ id }) => id === entry) ?? {};
  if (answer === null) throw new Error(`its bidder finds no answer to ${entry}`);
  return answer;
}

function codeIn(error: unknown): RefusalCode {
  if (!(error instanceof ApiRefusal)) throw error;
  return error.code as RefusalCode;
}
