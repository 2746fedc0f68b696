import { midnight } from '../days.js';
import { readAmount } from '../money.js';

/** What is asked of the catalogue, as it stands in the address; empty is what does not matter. */
export interface CatalogueFilter {
  readonly q: string;
  readonly status: string;
  readonly sort: string;
  readonly pack: string;
  readonly lister: string;
  readonly centre: string;
  /** As they were typed, in yuan. */
  readonly priceFrom: string;
  readonly priceTo: string;
  /** Days as `2026-03-01`, both of them part of it, in the reader's own zone. */
  readonly opensFrom: string;
  readonly opensTo: string;
}

export const NO_FILTER: CatalogueFilter = {
  ...{ q: '', status: '', sort: '', pack: '', lister: '', centre: '' },
  ...{ priceFrom: '', priceTo: '', opensFrom: '', opensTo: '' },
};

const NAMES = Object.keys(NO_FILTER) as readonly (keyof CatalogueFilter)[];

/** What can be bid on comes first, unless the visitor wants it otherwise. */
export const DEFAULT_SORT = 'ending-soon';

const YUAN = { amount: '0.00', currency: 'CNY' };

/** The filter that an address holds. */
export function filterIn(query: URLSearchParams): CatalogueFilter {
  const given: Partial<Record<keyof CatalogueFilter, string>> = {};
  for (const name of NAMES) given[name] = query.get(name) ?? '';
  return { ...NO_FILTER, ...given };
}

/** The address of the catalogue under a filter. */
export function addressOf(filter: CatalogueFilter): string {
  const given = NAMES.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]);
  return given.length === 0 ? '/' : `/?${new URLSearchParams(given).toString()}`;
}

/** How many filters there are besides the search, the status and the order. */
export function countOfFurther(filter: CatalogueFilter): number {
  const further = [
    'pack',
    'lister',
    'centre',
    'priceFrom',
    'priceTo',
    'opensFrom',
    'opensTo',
  ] as const;
  return further.filter((name) => filter[name] !== '').length;
}

/** Whether an amount that was typed can be read; nothing is no fault. */
export function isReadable(typed: string): boolean {
  return typed === '' || readAmount(typed, YUAN) !== null;
}

/** What the server is asked under a filter; what cannot be read is left out, as the form says of it. */
export function askedOf(filter: CatalogueFilter): Readonly<Record<string, string>> {
  const { q, status, sort, pack, lister, centre } = filter;
  const asked = {
    ...{ q, status, pack, lister, centre },
    sort: sort === '' ? DEFAULT_SORT : sort,
    priceFrom: readAmount(filter.priceFrom, YUAN)?.amount ?? '',
    priceTo: readAmount(filter.priceTo, YUAN)?.amount ?? '',
    opensFrom: isoOf(midnight(filter.opensFrom)),
    opensBefore: isoOf(midnight(filter.opensTo, 1)),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}

function isoOf(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}
