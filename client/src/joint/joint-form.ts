import type { ConsortiumWish, MemberWish } from '../../../src/contract/consortia.js';
import type { EnrolmentDeclarations } from '../../../src/contract/enrolment.js';

/** A member as it was typed. */
export interface MemberRow {
  kind: 'account' | 'named';
  organisationId: string;
  name: string;
  registration: string;
  control: EnrolmentDeclarations['control'];
  share: string;
}

/** The form of somebody who means to bid together with others, as it was typed. */
export interface JointForm {
  share: string;
  members: MemberRow[];
}

export const WHOLE_BPS = 10_000;

export function emptyMember(): MemberRow {
  return {
    ...{ kind: 'account', organisationId: '', name: '', registration: '' },
    ...{ control: 'domestic', share: '' },
  };
}

/** A percentage with two decimals at most, in basis points; null where it is none. */
export function shareIn(typed: string): number | null {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (found === null) return null;
  const [, whole = '', part = ''] = found;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** All shares that can be read, summed up. */
export function sharesSum({ share, members }: JointForm): number {
  return [share, ...members.map((one) => one.share)].reduce(
    (sum, typed) => sum + (shareIn(typed) ?? 0),
    0,
  );
}

/** Basis points as a percentage. */
export function shareText(bps: number): string {
  return `${bps / 100}%`;
}

/** Whether a member without an account is among them, which has signed on paper. */
export function needsDeed({ members }: JointForm): boolean {
  return members.some(({ kind }) => kind === 'named');
}

/** What is sent, of what was typed and accepted. */
export function jointWish(
  form: JointForm,
  accepted: Pick<ConsortiumWish, 'agreement' | 'declarations'>,
  deed: string | null,
): ConsortiumWish {
  const members = form.members.map((row) => memberOf(row, accepted.declarations));
  const wish = { ...accepted, shareBps: shareIn(form.share) ?? 0, members };
  return deed === null ? wish : { ...wish, deed };
}

/** Whoever has no account declares what the lot asks for in the agreement that it signs. */
function memberOf(row: MemberRow, { qualifications }: EnrolmentDeclarations): MemberWish {
  const shareBps = shareIn(row.share) ?? 0;
  if (row.kind === 'account') return { organisationId: row.organisationId.trim(), shareBps };
  const [name, registration] = [row.name.trim(), row.registration.trim()];
  return { name, registration, declarations: { control: row.control, qualifications }, shareBps };
}
