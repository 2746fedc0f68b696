import type { BidderFacts, Closeness, LotFacts, Part, Qualification } from './facts.js';
import { HOUSE_RULE, REGISTER, type RowSource } from './sources.js';
import {
  BIDDING_KINDS,
  FOREIGN_CONTROL_SOURCE,
  type Ineligibility,
  partyTable,
  QUALIFICATION_SOURCES,
} from './table.js';

/** One reason why somebody may not bid, and where it is written. */
export interface Objection {
  readonly reason: Ineligibility;
  readonly source: RowSource;
  /** To whom the bidder stands too near, where that is the reason. */
  readonly part: Part | null;
  readonly closeness: Closeness | null;
  /** What it would have to be qualified for. */
  readonly qualification: Qualification | null;
}

/**
 * Everything that speaks against this bidder on this lot, in a fixed order: kind, register, parties, qualification,
 * control. None: it may bid. What it has not declared yet is left open, so the same facts serve to tell somebody
 * beforehand and to decide.
 */
export function objections(bidder: BidderFacts, lot: LotFacts): readonly Objection[] {
  return [
    ...ofKind(bidder),
    ...ofRegister(bidder, lot),
    ...ofParties(bidder, lot),
    ...ofQualification(bidder, lot),
    ...ofControl(bidder, lot),
  ];
}

function ofKind({ kind }: BidderFacts): Objection[] {
  return kind === null || BIDDING_KINDS.has(kind)
    ? []
    : [objection('kind-does-not-bid', HOUSE_RULE)];
}

function ofRegister({ bars }: BidderFacts, { pack }: LotFacts): Objection[] {
  return bars.map((bar) =>
    bar === 'defaulter'
      ? objection('earlier-defaulter', partyTable(pack).defaulter)
      : objection('barred-person', REGISTER),
  );
}

/** A row that lets a part bid protects no one who also stands near a part that may not. */
function ofParties({ ties }: BidderFacts, { pack }: LotFacts): Objection[] {
  return partyTable(pack).rows.flatMap(({ part, closeness, reason, source }) => {
    const tie = ties.find((one) => one.part === part && closeness.includes(one.closeness));
    if (tie === undefined || reason === null) return [];
    return [{ ...objection(reason, source), part, closeness: tie.closeness }];
  });
}

function ofQualification({ declarations }: BidderFacts, { qualifications }: LotFacts): Objection[] {
  if (declarations === null) return [];
  return qualifications
    .filter((needed) => !declarations.qualifications.includes(needed))
    .map((qualification) => ({
      ...objection('not-qualified', QUALIFICATION_SOURCES[qualification]),
      qualification,
    }));
}

function ofControl({ declarations }: BidderFacts, { isDomesticOnly }: LotFacts): Objection[] {
  const isForeign = declarations?.control === 'foreign';
  return isForeign && isDomesticOnly ? [objection('foreign-control', FOREIGN_CONTROL_SOURCE)] : [];
}

function objection(reason: Ineligibility, source: RowSource): Objection {
  return { reason, source, part: null, closeness: null, qualification: null };
}
