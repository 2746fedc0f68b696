import type { LotStatus } from '../../contract/api.js';
import { nullable } from '../../core/kernel/read.js';
import { CURRENCIES, isCurrency } from '../../core/money/currency.js';
import { amountFromZeroIn } from '../../core/money/read-amount.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { LotFilter } from './catalogue-filter.js';
import type { Sort } from './catalogue-order.js';
import { faultsOf, moment } from './read-terms.js';

/** What somebody asks of the catalogue, its plain fields checked. */
export interface CatalogueQuery extends FilterQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly sort: Sort;
}

export interface FilterQuery {
  readonly status?: LotStatus;
  readonly q?: string;
  readonly pack?: string;
  readonly lister?: string;
  /** Only lots that the asker's own organisation has listed. */
  readonly own?: 'true';
  readonly centre?: string;
  readonly currency: string;
  readonly priceFrom?: string;
  readonly priceTo?: string;
  readonly opensFrom?: string;
  readonly opensBefore?: string;
}

/** Reads amounts and instants; refuses with `invalid-body`, and every fault is told. */
export function readFilter(query: FilterQuery): LotFilter {
  const { status, q, pack, lister, centre, currency } = query;
  if (!isCurrency(currency)) {
    const problem = `must be one of ${CURRENCIES.join(', ')}`;
    throw new ApiError('invalid-body', { faults: [{ field: 'currency', problem }] });
  }
  const amount = nullable(amountFromZeroIn(currency));
  const from = amount(query.priceFrom ?? null, 'priceFrom');
  const to = amount(query.priceTo ?? null, 'priceTo');
  const opensFrom = nullable(moment)(query.opensFrom ?? null, 'opensFrom');
  const opensBefore = nullable(moment)(query.opensBefore ?? null, 'opensBefore');
  if (!from.ok || !to.ok || !opensFrom.ok || !opensBefore.ok) {
    throw new ApiError('invalid-body', { faults: faultsOf([from, to, opensFrom, opensBefore]) });
  }
  const hasPrice = from.value !== null || to.value !== null;
  return {
    ...{ status, q, pack, lister, centre },
    price: hasPrice ? { currency, from: from.value, to: to.value } : null,
    opensFrom: opensFrom.value,
    opensBefore: opensBefore.value,
  };
}
