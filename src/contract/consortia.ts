import type { LotStatus } from './api.js';
import type { ConsortiumMember } from './consortium-member.js';
import type { Agreement, EnrolmentDeclarations } from './enrolment.js';
import type { Named } from './money-accounts.js';
import type { Deed } from './papers.js';

/** A member beside the lead: an organisation with an account here by its id, or anybody else by name and number. */
export interface MemberWish {
  readonly organisationId?: string;
  readonly name?: string;
  /** Its number in a public register 统一社会信用代码; for whoever has no account. */
  readonly registration?: string;
  /** What it declares, as the signed agreement has it; whoever has an account declares it when it consents. */
  readonly declarations?: EnrolmentDeclarations;
  readonly shareBps: number;
}

/** A consortium 联合体 as its lead proposes it. */
export interface ConsortiumWish {
  /** The bidding agreement that the lead has read, by its hash. */
  readonly agreement: string;
  /** The lead's own. */
  readonly declarations: EnrolmentDeclarations;
  /** The lead's own share. */
  readonly shareBps: number;
  readonly members: readonly MemberWish[];
  /** The agreement that the members without an account have signed. */
  readonly deed?: string;
}

/** The consent of a member: to exactly this mandate, and what it declares of itself. */
export interface ConsentRequest {
  readonly mandate: string;
  readonly declarations: EnrolmentDeclarations;
}

/** `open`: not everybody has consented yet; `enrolled`: it has its paddle; `ended`: somebody would not. */
export type ConsortiumState = 'open' | 'enrolled' | 'ended';

export interface Consortium {
  readonly id: string;
  readonly lot: { readonly id: string; readonly title: string; readonly status: LotStatus };
  readonly state: ConsortiumState;
  /** The first is the lead. */
  readonly members: readonly ConsortiumMember[];
  /** What the members agree on: who leads, for what, and who has which share. */
  readonly mandate: Agreement;
  readonly deed: Deed | null;
  readonly proposedAt: number;
  /** The paddle of all of them together; null before the last one has consented. */
  readonly paddle: string | null;
  /** Who ended it and why; null unless it is ended. */
  readonly end: { readonly by: Named; readonly at: number; readonly reason: string } | null;
}
