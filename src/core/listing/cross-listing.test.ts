import { describe, expect, it } from '@jest/globals';
import {
  CROSS_LISTING_STATES,
  type CrossListingAct,
  type CrossListingState,
  isLive,
  nextCrossListing,
  stateAfter,
} from './cross-listing.js';

const ACTS: readonly CrossListingAct[] = ['offer', 'accept', 'decline', 'end'];

describe('a cross-listing', () => {
  it.each<[CrossListingState, home: string, venue: string]>([
    ['offered', 'end→ended', 'accept→accepted decline→declined'],
    ['accepted', 'end→ended', 'end→ended'],
    ['declined', '', ''],
    ['ended', '', ''],
  ])('that is %s lets its home do "%s" and the venue "%s"', (state, home, venue) => {
    const moves = (side: 'home' | 'venue'): string =>
      ACTS.flatMap((act) => {
        const to = nextCrossListing(state, act, side);
        return to === null ? [] : [`${act}→${to}`];
      }).join(' ');
    expect([moves('home'), moves('venue')]).toEqual([home, venue]);
  });

  it('is where its last act has left it, whichever that was', () => {
    for (const state of CROSS_LISTING_STATES)
      for (const act of ACTS)
        for (const side of ['home', 'venue'] as const) {
          const to = nextCrossListing(state, act, side);
          if (to !== null) expect(stateAfter(act)).toBe(to);
        }
    expect(stateAfter('offer')).toBe('offered');
  });

  it('is live while it is offered or shown', () => {
    expect(CROSS_LISTING_STATES.filter(isLive)).toEqual(['offered', 'accepted']);
  });
});
