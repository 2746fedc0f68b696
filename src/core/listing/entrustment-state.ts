import type { EntrustmentNeed } from './entrustment-need.js';
import {
  changedForFollowUp,
  changedTerms,
  type EntrustmentTerms,
  type TermName,
} from './entrustment.js';

/** One version of a contract as far as it decides whether it holds. */
export interface EntrustmentVersion {
  readonly terms: EntrustmentTerms;
  readonly coversFollowUps: boolean;
  readonly isAccepted: boolean;
  readonly isCountersigned: boolean;
  readonly isTerminated: boolean;
}

/** Where the entrustment of a lot stands; `covered` is by the contract of an earlier attempt of its case. */
export type EntrustmentState =
  | 'not-needed'
  | 'by-court'
  | 'court-missing'
  | 'missing'
  | 'drawn'
  | 'accepted'
  | 'countersigned'
  | 'in-force'
  | 'covered'
  | 'stale'
  | 'terminated';

export interface EntrustmentStanding<Version> {
  readonly state: EntrustmentState;
  /** Whether the lot may be published as it stands. */
  readonly isSettled: boolean;
  /** The version that this is about; null where there is none. */
  readonly version: Version | null;
  /** In what the lot is no longer what was agreed. */
  readonly changed: readonly TermName[];
}

interface Facts<Version> {
  readonly needs: EntrustmentNeed | null;
  readonly hasCourtReference: boolean;
  /** The latest version of the lot's own contract with this centre; null while there is none. */
  readonly own: Version | null;
  /** The latest versions of the contracts of the attempts before it, the latest attempt first. */
  readonly earlier: readonly Version[];
  /** What a contract drawn up now would say; null while the lot has faults of its own. */
  readonly now: EntrustmentTerms | null;
}

const SETTLED: readonly EntrustmentState[] = ['not-needed', 'by-court', 'in-force', 'covered'];

/** Where the entrustment of a lot stands: its own contract counts before one that covers it. */
export function entrustmentStanding<Version extends EntrustmentVersion>(
  facts: Facts<Version>,
): EntrustmentStanding<Version> {
  const found = stateOf(facts);
  return { ...found, isSettled: facts.needs === null || SETTLED.includes(found.state) };
}

type Found<Version> = Omit<EntrustmentStanding<Version>, 'isSettled'>;

function stateOf<Version extends EntrustmentVersion>({
  needs,
  hasCourtReference,
  own,
  earlier,
  now,
}: Facts<Version>): Found<Version> {
  if (needs === 'court-reference') return bare(hasCourtReference ? 'by-court' : 'court-missing');
  const signed = own && signedState(own, now);
  if (needs === null) return signed ?? bare('not-needed');
  if (signed && signed.state !== 'terminated') return signed;
  return coveredBy(earlier, now) ?? signed ?? bare('missing');
}

function bare(state: EntrustmentState): Found<never> {
  return { state, version: null, changed: [] };
}

function signedState<Version extends EntrustmentVersion>(
  version: Version,
  now: EntrustmentTerms | null,
): Found<Version> {
  if (version.isTerminated) return { state: 'terminated', version, changed: [] };
  const changed = now === null ? [] : changedTerms(version.terms, now);
  if (changed.length > 0) return { state: 'stale', version, changed };
  const { isAccepted, isCountersigned } = version;
  if (isAccepted && isCountersigned) return { state: 'in-force', version, changed: [] };
  const state = isAccepted ? 'accepted' : isCountersigned ? 'countersigned' : 'drawn';
  return { state, version, changed: [] };
}

/** The contract of an earlier attempt that covers this one, or would if nothing had changed; null without one. */
function coveredBy<Version extends EntrustmentVersion>(
  earlier: readonly Version[],
  now: EntrustmentTerms | null,
): Found<Version> | null {
  const covering = earlier.find(
    (one) => one.isAccepted && one.isCountersigned && !one.isTerminated && one.coversFollowUps,
  );
  if (covering === undefined) return null;
  const changed = now === null ? [] : changedForFollowUp(covering.terms, now);
  return { state: changed.length > 0 ? 'stale' : 'covered', version: covering, changed };
}
