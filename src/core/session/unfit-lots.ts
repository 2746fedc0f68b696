/** Why a lot cannot be in a session. */
export type Unfitness =
  | 'not-there'
  | 'published-already'
  | 'another-centre'
  | 'in-another-session'
  | 'another-lister'
  | 'another-currency';

/** A lot that shall be in a session, as far as that matters. */
export interface Candidate {
  readonly lot: string;
  /** Under review are lots that were submitted, and those that were approved and are not published. */
  readonly stage: 'unseen' | 'under-review' | 'published';
  /** The trading centre that has taken it on, if one has. */
  readonly centre: string | null;
  /** The session that it is in, if it is in one. */
  readonly session: string | null;
  readonly lister: string;
  readonly currency: string;
}

/** The session that they shall be in. */
export interface Taking {
  readonly session: string;
  readonly centre: string;
  /** In whose currency a debt is to be covered, whose lots are then one lister's; null where nothing stops the session. */
  readonly coverCurrency: string | null;
}

/** One lot that cannot be in the session, with the first reason. */
export interface UnfitLot {
  readonly lot: string;
  readonly why: Unfitness;
}

/** Which of the lots, in their order, cannot be in a session together; none where all can. */
export function unfitLots(lots: readonly Candidate[], taking: Taking): readonly UnfitLot[] {
  const lister = lots[0]?.lister;
  return lots.flatMap((one) => {
    const why = unfitness(one, taking) ?? discord(one, lister, taking);
    return why === null ? [] : [{ lot: one.lot, why }];
  });
}

function unfitness({ stage, centre, session }: Candidate, taking: Taking): Unfitness | null {
  if (stage === 'unseen') return 'not-there';
  if (stage === 'published') return 'published-already';
  if (centre !== null && centre !== taking.centre) return 'another-centre';
  if (session !== null && session !== taking.session) return 'in-another-session';
  return null;
}

/** One debt is its lister's, in one currency. */
function discord(
  { lister, currency }: Candidate,
  first: string | undefined,
  { coverCurrency }: Taking,
): Unfitness | null {
  if (coverCurrency === null) return null;
  if (lister !== first) return 'another-lister';
  return currency === coverCurrency ? null : 'another-currency';
}
