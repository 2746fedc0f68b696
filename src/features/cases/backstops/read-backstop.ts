import type { BackstopWish } from '../../../contract/backstops.js';
import type { Fault } from '../../../contract/errors.js';
import { type Edition, isInForce } from '../../../core/auction/rule-pack.js';
import { type Instant, parseInstant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import { amountIn } from '../../../core/money/read-amount.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { StoredBackstop } from './backstop.js';

/** What an institution decides of an undertaking. */
export type BackstopOffer = Pick<
  StoredBackstop,
  'price' | 'currency' | 'afterFailures' | 'validUntil' | 'nature' | 'evidence'
>;

interface Reading {
  readonly currency: Currency;
  readonly pack: Edition;
  readonly now: Instant;
}

/** Reads what an institution wrote. Refuses with `invalid-body`, naming every fault. */
export function readBackstop(wish: BackstopWish, { currency, pack, now }: Reading): BackstopOffer {
  const price = amountIn(currency)(wish.price, 'price');
  const validUntil = parseInstant(wish.validUntil);
  const { afterFailures, nature } = wish;
  const evidence = statements(wish);
  const faults: readonly Fault[] = [
    ...(price.ok ? [] : [{ field: 'price', problem: `must be an amount in ${currency}` }]),
    ...(validUntil !== null && validUntil > now
      ? []
      : [{ field: 'validUntil', problem: 'must be a date and time to come, with its offset' }]),
    ...strange(evidence, pack, now),
  ];
  if (!price.ok || validUntil === null || faults.length > 0)
    throw new ApiError('invalid-body', { faults });
  return { currency, price: price.value, afterFailures, validUntil, nature, evidence };
}

/** What is stated; empty words state nothing. */
function statements({ evidence }: BackstopWish): Readonly<Record<string, string>> {
  const all = Object.entries(evidence ?? {}).map(([name, words]) => [name, words.trim()] as const);
  return Object.fromEntries(all.filter(([, words]) => words !== ''));
}

function strange(evidence: BackstopOffer['evidence'], pack: Edition, now: Instant): Fault[] {
  const isAsked = (name: string): boolean => {
    const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
    return parameter !== undefined && parameter.evidence !== null && isInForce(parameter, now);
  };
  return Object.entries(evidence).flatMap(([name, words]) => {
    const field = `evidence.${name}`;
    if (!isAsked(name)) return [{ field, problem: 'is nothing that is stated with a backstop' }];
    return words.length > LONGEST
      ? [{ field, problem: `has more than ${LONGEST} characters` }]
      : [];
  });
}

const LONGEST = 1_000;
