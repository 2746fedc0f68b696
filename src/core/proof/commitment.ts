import { canonicalText } from '../kernel/canonical.js';
import type { Paddle } from '../kernel/ids.js';
import { ok, type Result } from '../kernel/result.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import { parseJson } from './json.js';
import { minor, salt } from './leaf-shapes.js';
import { isObject, type Misshapen, misshapen, record, type Shape } from './shape.js';

/** What a commitment hides: the amount, and the 128 random bits that keep it from being guessed. */
export interface Opening {
  readonly amount: Minor;
  readonly salt: string;
}

/** What an amount was committed for; a reserve belongs to nobody's paddle. */
export interface Purpose {
  readonly domain: string;
  readonly lot: string;
  readonly paddle?: Paddle;
  readonly currency: Currency;
}

/** The purpose of a bidder's ceiling. */
function ceilingOf(bid: { lot: string; paddle: Paddle; currency: Currency }): Purpose {
  return { domain: 'ipgavel/ceiling/1', ...bid };
}

/** The purpose of a sealed amount, whether the operator keeps it or its bidder alone. */
export function quoteFor(quote: { lot: string; paddle: Paddle; currency: Currency }): Purpose {
  return { domain: 'ipgavel/quote/1', ...quote };
}

/** The purpose of a hidden reserve. */
function reserveOf(lot: { lot: string; currency: Currency }): Purpose {
  return { domain: 'ipgavel/reserve/1', ...lot };
}

/** What the amount that an event hides was committed for. */
export function purposeOf(
  event: { readonly type: string; readonly paddle?: Paddle | undefined },
  { lot, currency }: { readonly lot: string; readonly currency: Currency },
): Purpose {
  const { type, paddle } = event;
  if (paddle === undefined) return reserveOf({ lot, currency });
  return type === 'sealed'
    ? quoteFor({ lot, paddle, currency })
    : ceilingOf({ lot, paddle, currency });
}

const openingShape: Shape<Opening> = record<Opening>({ amount: minor, salt });

/** The commitment that stands in a record for an amount that is not public. */
export function commitmentTo(opening: Opening, purpose: Purpose, sha256: Sha256): string {
  return sha256(canonicalText({ ...purpose, ...opening }));
}

/** An opening as it is stored beside its entry, and apart from everything that is hashed. */
export function openingText(opening: Opening): string {
  return canonicalText(openingShape.write(opening));
}

/**
 * Reads what is kept beside an entry of a lot: an amount with its salt, or null where there is none of them but only the
 * seed of a draw by lot.
 */
export function parseKept(stored: string): Result<Opening | null, Misshapen> {
  const json = parseJson(stored);
  if (!json.ok) return misshapen('opening', json.error);
  if (!isObject(json.value)) return misshapen('opening', 'is not an object');
  const { seed, ...opening } = json.value;
  if (seed !== undefined && Object.keys(opening).length === 0) return ok(null);
  return openingShape.read(opening, 'opening');
}

/** Reads what `openingText` wrote. */
export function parseOpening(stored: string): Result<Opening, Misshapen> {
  const json = parseJson(stored);
  return json.ok ? openingShape.read(json.value, 'opening') : misshapen('opening', json.error);
}
