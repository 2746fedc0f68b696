import { describe, expect, it } from '@jest/globals';
import {
  addressOf,
  askedOf,
  countOfFurther,
  filterIn,
  isReadable,
  NO_FILTER,
} from './catalogue-filter.js';

describe('the filter of the catalogue', () => {
  it('stands in the address, and comes back from there', () => {
    const filter = { ...NO_FILTER, q: '锂电池 隔膜', sort: 'price-up', priceFrom: '1,000' };
    const address = addressOf(filter);
    expect(filterIn(new URL(address, 'http://ours').searchParams)).toEqual(filter);
    expect(addressOf(NO_FILTER)).toBe('/');
    expect(filterIn(new URLSearchParams('else=1'))).toEqual(NO_FILTER);
  });

  it('asks for whole days in the zone of the reader, the last one included', () => {
    const asked = askedOf({ ...NO_FILTER, opensFrom: '2028-02-28', opensTo: '2028-02-29' });
    expect(asked).toEqual({
      sort: 'ending-soon',
      opensFrom: new Date(2028, 1, 28).toISOString(),
      opensBefore: new Date(2028, 2, 1).toISOString(),
    });
  });

  it('asks for amounts as the server takes them, and leaves out what is none', () => {
    const asked = askedOf({ ...NO_FILTER, priceFrom: '１,000', priceTo: 'much', opensTo: 'soon' });
    expect(asked).toEqual({ sort: 'ending-soon', priceFrom: '1000.00' });
    expect(isReadable('1,000.5')).toBe(true);
    expect(isReadable('')).toBe(true);
    expect(isReadable('much')).toBe(false);
  });

  it('counts what is set beyond the search, the status and the order', () => {
    expect(countOfFurther({ ...NO_FILTER, q: 'a', status: 'open', sort: 'newest' })).toBe(0);
    expect(countOfFurther({ ...NO_FILTER, pack: 'a', priceTo: '1' })).toBe(2);
  });
});
