import type { AuctionEvent } from '../auction/events.js';
import { isSame } from '../kernel/same.js';
import { type Currency } from '../money/currency.js';
import { formatAmount } from '../money/money.js';

/**
 * The first way in which an event of a record is not the one that the rules give, in words, or null when it is that
 * one. Terms are compared as one: they are what the rules are given.
 */
export function difference(
  found: AuctionEvent,
  expected: AuctionEvent,
  currency: Currency,
): string | null {
  if (found.type !== expected.type)
    return `the record says ${found.type}, the rules give ${expected.type}`;
  const [said, given] = [fieldsOf(found), fieldsOf(expected)];
  const field = [...new Set([...said.keys(), ...given.keys()])].find(
    (name) => !isSame(said.get(name), given.get(name)),
  );
  if (field === undefined) return null;
  const show = (value: unknown) =>
    typeof value === 'bigint' ? formatAmount(value, currency) : String(value);
  return `the record says ${field} ${show(said.get(field))}, the rules give ${show(given.get(field))}`;
}

function fieldsOf(event: AuctionEvent): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(event));
}
