/**
 * Cross-listing 联合挂牌: one lot that other venues show as well. It stays the lot of its own trading centre, with one
 * record and one room; what the venues do to each other is this.
 */
export const CROSS_LISTING_STATES = ['offered', 'accepted', 'declined', 'ended'] as const;

export type CrossListingState = (typeof CROSS_LISTING_STATES)[number];

/** `home` is the trading centre that runs the lot, `venue` the one that shows it too. */
export type CrossListingSide = 'home' | 'venue';

export type CrossListingAct = 'offer' | 'accept' | 'decline' | 'end';

interface Move {
  readonly by: readonly CrossListingSide[];
  readonly to: CrossListingState;
}

/** What each side may do in each state; null is before there is an offer. */
const MOVES: {
  readonly [state in CrossListingState]: { readonly [act in CrossListingAct]?: Move };
} = {
  offered: {
    accept: { by: ['venue'], to: 'accepted' },
    decline: { by: ['venue'], to: 'declined' },
    // Who has offered takes it back.
    end: { by: ['home'], to: 'ended' },
  },
  accepted: { end: { by: ['home', 'venue'], to: 'ended' } },
  declined: {},
  ended: {},
};

/** The state that an act of one side leads to; null where it may not do that. */
export function nextCrossListing(
  state: CrossListingState,
  act: CrossListingAct,
  side: CrossListingSide,
): CrossListingState | null {
  const move = MOVES[state][act];
  return move?.by.includes(side) ? move.to : null;
}

/** The state that the last act of a cross-listing has left it in. */
export function stateAfter(act: CrossListingAct): CrossListingState {
  return AFTER[act];
}

const AFTER: { readonly [act in CrossListingAct]: CrossListingState } = {
  ...{ offer: 'offered', accept: 'accepted', decline: 'declined', end: 'ended' },
};

/** Whether a lot may not be offered to that venue again: it is, or it is shown there. */
export function isLive(state: CrossListingState): boolean {
  return state === 'offered' || state === 'accepted';
}
