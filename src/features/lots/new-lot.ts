import type { Lot, LotTerms } from './lot.js';

/** A draft that nothing has happened to. */
export function newLot(terms: LotTerms, own: Pick<Lot, 'id' | 'listerId' | 'createdAt'>): Lot {
  return {
    ...terms,
    ...own,
    status: 'draft',
    centreId: null,
    publishedAt: null,
    returnReason: null,
    publishedAssets: null,
    publicity: null,
    forfeit: null,
    prepaymentBps: null,
    sessionId: null,
    venueNo: null,
    price: null,
    putOffSince: null,
    endsAt: null,
    bidCount: 0,
    winner: null,
    awards: null,
    seq: 0,
  };
}
