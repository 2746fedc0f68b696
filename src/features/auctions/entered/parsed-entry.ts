import type { EnteredBidWish } from '../../../contract/entered-bids.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { type ParsedBid, parseBid } from '../bid-parser.js';
import type { StoredEntry } from './entered-bids.store.js';

/** Reads what is to be entered as strictly as a bid over the socket; refuses with `malformed`. */
export function parsedWish(
  id: string,
  lot: string,
  { type, amount, on }: Pick<EnteredBidWish, 'type' | 'amount' | 'on'>,
): ParsedBid {
  const message = {
    ...{ commandId: id, lot, type },
    ...(amount === undefined ? {} : { amount }),
    ...(on === undefined ? {} : { on }),
  };
  const parsed = parseBid(message);
  if (!parsed.ok) throw new ApiError('malformed', { faults: [parsed.error] });
  return parsed.value;
}

/** The same bid again as it was kept; its id is the id of the command. */
export function parsedEntry({ id, lot, type, amount, on }: StoredEntry): ParsedBid {
  return {
    commandId: id,
    lot,
    type,
    amount,
    on,
    commitment: null,
    envelope: null,
    salt: null,
    word: null,
  };
}
