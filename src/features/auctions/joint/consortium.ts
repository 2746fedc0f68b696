import type { ConsortiumState } from '../../../contract/consortia.js';
import type { ConsortiumMember } from '../../../contract/consortium-member.js';
import type { EnrolmentDeclarations } from '../../../contract/enrolment.js';
import type { JointParty } from '../../../core/eligibility/consortium.js';
import type { Instant } from '../../../core/kernel/instant.js';

/** A member as it was proposed. */
export interface StoredMember extends JointParty {
  readonly name: string;
  readonly shareBps: number;
  /** Of the lead, and of whoever has no account; the others declare theirs when they consent. */
  readonly declarations: EnrolmentDeclarations | null;
}

/** What somebody has done about a consortium since. */
export interface ConsortiumAct {
  readonly act: 'consented' | 'declined' | 'enrolled';
  readonly organisationId: string;
  readonly declarations: EnrolmentDeclarations | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** A consortium as its rows tell it: what was proposed, which never changes, and what was done about it since. */
export interface StoredConsortium {
  readonly id: string;
  readonly lotId: string;
  readonly leadId: string;
  readonly agreementHash: string;
  readonly mandateHash: string;
  readonly deedId: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** The first is the lead. */
  readonly members: readonly StoredMember[];
  readonly acts: readonly ConsortiumAct[];
}

/** Where it stands, by what has been done about it. */
export function stateOf({ acts }: Pick<StoredConsortium, 'acts'>): ConsortiumState {
  if (acts.some(({ act }) => act === 'enrolled')) return 'enrolled';
  return acts.some(({ act }) => act === 'declined') ? 'ended' : 'open';
}

/** When a member consented: the lead and whoever signed the deed did with the proposal; null while it has not. */
export function consentedAt(
  { leadId, proposedAt, acts }: StoredConsortium,
  { organisationId }: JointParty,
): Instant | null {
  if (organisationId === null || organisationId === leadId) return proposedAt;
  const consent = acts.find(
    (one) => one.act === 'consented' && one.organisationId === organisationId,
  );
  return consent?.at ?? null;
}

/** What a member declares of itself, as far as it has. */
export function declarationsOf(
  { acts }: StoredConsortium,
  { organisationId, declarations }: StoredMember,
): EnrolmentDeclarations | null {
  if (declarations !== null) return declarations;
  const consent = acts.find(
    (one) => one.act === 'consented' && one.organisationId === organisationId,
  );
  return consent?.declarations ?? null;
}

/** Whether nobody is left to wait for. */
export function hasEverybodyConsented(consortium: StoredConsortium): boolean {
  return consortium.members.every((member) => consentedAt(consortium, member) !== null);
}

/**
 * Whom a consortium binds to bid in it and nowhere else. While it is open that is whoever has consented in its own
 * account: a name that somebody else wrote down keeps nobody from enrolling.
 */
export function boundParties(consortium: StoredConsortium): readonly JointParty[] {
  const state = stateOf(consortium);
  if (state === 'ended') return [];
  if (state === 'enrolled') return consortium.members;
  return consortium.members.filter(
    (member) => member.organisationId !== null && consentedAt(consortium, member) !== null,
  );
}

/** The members as they are shown. */
export function shownMembers(consortium: StoredConsortium): ConsortiumMember[] {
  return consortium.members.map((member, index) => {
    const { organisationId, name, registration, shareBps } = member;
    const shown = { organisationId, name, registration, shareBps, isLead: index === 0 };
    return { ...shown, consentedAt: consentedAt(consortium, member) };
  });
}
