import type { Bilingual, Instrument, Source } from '../auction/rule-pack.js';
import {
  fault,
  integer,
  isObject,
  list,
  nullable,
  oneOf,
  optional,
  type Reader,
  record,
  recordOf,
  required,
  text,
} from '../kernel/read.js';
import type { Result } from '../kernel/result.js';
import {
  CASE_ENDS,
  type Days,
  ENDINGS,
  PRICE_BASES,
  leadsOn,
  type PricePolicy,
  type PriceShare,
  type Route,
  type Stage,
  type Timing,
  type Way,
  type WayOn,
  type WayOut,
} from './route.js';

/** Reads a route from its JSON; what it names must be in it: stages, instruments, and a stage to begin with. */
export function parseRoute(json: unknown): Result<Route, string> {
  const read = ROUTE(json, '');
  if (!read.ok) return read;
  const { stages, begins, ways } = read.value;
  const named = [begins, ...ways.flatMap((way) => [way.from, ...(leadsOn(way) ? [way.to] : [])])];
  const unknown = named.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) return fault('stages', `has no ${unknown}`);
  const crossroads = ways
    .filter(leadsOn)
    .map(({ from, after, to }) => `${from} ${after} ${stages[to]?.pack ?? ''}`);
  if (new Set(crossroads).size < crossroads.length)
    return fault(
      'ways',
      'must lead to different packs, so that the pack of a lot says which it takes',
    );
  const { instruments } = read.value;
  const missing = sourcesIn(json).find((id) => !Object.hasOwn(instruments, id));
  return missing === undefined ? read : fault('instruments', `has no ${missing}`);
}

/** The ids of all instruments that anything in the route rests on. */
function sourcesIn(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(sourcesIn);
  if (!isObject(json)) return [];
  const own = typeof json['instrument'] === 'string' ? [json['instrument']] : [];
  return [...own, ...Object.values(json).flatMap(sourcesIn)];
}

const bilingual = record<Bilingual>({ zh: required(text), en: required(text) });

const source = record<Source>({
  instrument: required(text),
  article: optional(nullable(text), null),
});

const base = oneOf(PRICE_BASES);
const bps = integer(0);

const share = record<PriceShare>({
  of: required(base),
  bps: required(bps),
  source: required(source),
});

const price = record<PricePolicy>({
  usual: required(record<PricePolicy['usual']>({ of: required(base), bps: required(bps) })),
  least: optional(list(share), []),
  most: optional(list(share), []),
  approvalBelow: optional(nullable(share), null),
});

const days = record<Days>({ days: required(integer(0)), source: required(source) });

const NO_TIMING: Timing = { cooling: null, publishWithin: null, openWithin: null };

const timing = record<Timing>({
  cooling: optional(days, null),
  publishWithin: optional(days, null),
  openWithin: optional(days, null),
});

const wayOn = record<WayOn>({
  from: required(text),
  after: required(oneOf(ENDINGS)),
  to: required(text),
  price: required(price),
  timing: optional(timing, NO_TIMING),
  source: required(source),
});

const wayOut = record<WayOut>({
  from: required(text),
  after: required(oneOf(ENDINGS)),
  end: required(oneOf(CASE_ENDS)),
  source: required(source),
});

const way: Reader<Way> = (given, path) =>
  isObject(given) && 'end' in given ? wayOut(given, path) : wayOn(given, path);

const ROUTE = record<Route>({
  name: required(text),
  version: required(text),
  title: required(bilingual),
  instruments: required(
    recordOf(
      record<Instrument>({ title: required(bilingual), number: optional(nullable(text), null) }),
    ),
  ),
  source: required(source),
  stages: required(recordOf(record<Stage>({ title: required(bilingual), pack: required(text) }))),
  begins: required(text),
  ways: required(list(way)),
});
