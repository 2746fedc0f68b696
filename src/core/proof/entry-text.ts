import type { AuctionEvent } from '../auction/events.js';
import { canonicalText } from '../kernel/canonical.js';
import type { Instant } from '../kernel/instant.js';
import { ok, type Result } from '../kernel/result.js';
import type { Opening } from './commitment.js';
import { parseJson } from './json.js';
import { at, integer, text } from './leaf-shapes.js';
import {
  commitmentIn,
  factShape,
  privateEvent,
  type PublicEvent,
  type PublicFact,
} from './public-event.js';
import { isObject, type Misshapen, misshapen, type ObjectShape, record } from './shape.js';

/** What stands as `prev` in the first entry of a record. */
export const NO_ENTRY = '';

/** The place of an entry in its record, and when it became so. */
export interface Place {
  readonly seq: number;
  readonly lot: string;
  readonly prev: string;
  readonly engine: string;
  readonly at: Instant;
}

/** An entry read back from its text. */
export interface ReadEntry {
  readonly place: Place;
  readonly event: PublicEvent;
}

const placeShape: ObjectShape<Place> = record<Place>({
  seq: integer,
  lot: text,
  prev: text,
  engine: text,
  at,
});

/** The text of an entry: what is hashed. The place and what is said stand side by side in one object. */
export function placedText(place: Place, fact: PublicFact): string {
  return canonicalText({ ...placeShape.write(place), ...factShape.write(fact) });
}

/** Reads an entry's text. Anything that would not be written again in exactly these characters is refused. */
export function readEntry(body: string): Result<ReadEntry, Misshapen> {
  const json = parseJson(body);
  if (!json.ok || !isObject(json.value)) return misshapen('', 'is not a JSON object');
  const { seq, lot, prev, engine, at: when, ...said } = json.value;
  const place = placeShape.read({ seq, lot, prev, engine, at: when }, '');
  if (!place.ok) return place;
  const fact = factShape.read(said, '');
  if (!fact.ok) return fact;
  if (placedText(place.value, fact.value) !== body) return misshapen('', 'is not canonical text');
  return ok({ place: place.value, event: { ...fact.value, at: place.value.at } });
}

/** The event that became an entry, for whoever holds the opening of what the entry hides. */
export function eventFrom(body: string, opening: Opening | null): Result<AuctionEvent, Misshapen> {
  const read = readEntry(body);
  if (!read.ok) return read;
  const { event } = read.value;
  const isHiding = commitmentIn(event) !== null;
  if (isHiding && opening === null) return misshapen('commitment', 'has no opening');
  return ok(privateEvent(event, isHiding && opening ? opening.amount : null));
}
