/** One who bids together with others, as it is known: by its account with us, or by its number in a public register. */
export interface JointParty {
  readonly organisationId: string | null;
  readonly registration: string | null;
}

/** A party with its part of what is bought, in basis points of the whole. */
export interface Share extends JointParty {
  readonly shareBps: number;
}

/** What is wrong with the members of a consortium 联合体; `member` is the place in the list, where it is one member's. */
export interface ConsortiumFault {
  readonly member: number | null;
  readonly problem:
    'too-few-members' | 'too-many-members' | 'no-share' | 'shares-not-whole' | 'named-twice';
}

/** All of what is bought. */
export const WHOLE_BPS = 10_000;

const FEWEST_MEMBERS = 2;
/** More than these make no joint bid but an offer to the public, which needs other rules. */
export const MOST_MEMBERS = 20;

/** What is wrong with who bids together and with their shares; nothing where they may be judged further. */
export function consortiumFaults(members: readonly Share[]): readonly ConsortiumFault[] {
  const faults: ConsortiumFault[] = [];
  if (members.length < FEWEST_MEMBERS) faults.push({ member: null, problem: 'too-few-members' });
  if (members.length > MOST_MEMBERS) faults.push({ member: null, problem: 'too-many-members' });
  const seen = new Set<string>();
  for (const [member, { shareBps, ...party }] of members.entries()) {
    if (!Number.isSafeInteger(shareBps) || shareBps < 1)
      faults.push({ member, problem: 'no-share' });
    const key = partyKey(party);
    if (seen.has(key)) faults.push({ member, problem: 'named-twice' });
    seen.add(key);
  }
  const sum = members.reduce((so, { shareBps }) => so + shareBps, 0);
  if (sum !== WHOLE_BPS) faults.push({ member: null, problem: 'shares-not-whole' });
  return faults;
}

/** Tells parties apart; a number counts however it was typed. */
export function partyKey({ organisationId, registration }: JointParty): string {
  return organisationId ?? `registered ${registrationKey(registration ?? '')}`;
}

/** A number of a register without what people put between its digits. */
export function registrationKey(written: string): string {
  return written.replace(/[\s-]/g, '').toUpperCase();
}

/** An enrolment for a lot, whole or on its way, with those whom it binds. */
export interface StandingEntry {
  /** The consortium, or null for somebody alone. */
  readonly consortium: string | null;
  readonly parties: readonly JointParty[];
}

/**
 * Which of `parties` are in another enrolment of the same lot already: nobody bids against itself, so nobody is in two.
 * `own` is the consortium that they are to be in now.
 */
export function takenParties(
  parties: readonly JointParty[],
  entries: readonly StandingEntry[],
  own: string | null,
): readonly number[] {
  const others = entries.filter(({ consortium }) => consortium === null || consortium !== own);
  const taken = new Set(others.flatMap((entry) => entry.parties.map(partyKey)));
  return parties.flatMap((party, index) => (taken.has(partyKey(party)) ? [index] : []));
}
