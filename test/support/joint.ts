import type { Consortium, ConsortiumWish } from '../../src/contract/consortia.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Deed } from '../../src/contract/papers.js';
import { pdfOf } from '../kit/files.js';
import { freshKey, idOf, type Person } from './api.js';

export const DOMESTIC = { control: 'domestic', qualifications: [] } as const;

/** Hands in a signed paper of its own. */
export async function handInDeed({ as }: Person, name = '联合竞买协议.pdf'): Promise<Deed> {
  const path = `/deeds?name=${encodeURIComponent(name)}`;
  return (await as.upload(path, await pdfOf(freshKey())).expect(201)).body as Deed;
}

/** What a lead sends who bids together with `members`, and takes what they leave. */
export async function wishOf(
  lot: string,
  { as }: Person,
  { members, deed }: Pick<ConsortiumWish, 'members' | 'deed'>,
): Promise<ConsortiumWish> {
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
  const { agreement } = body as EnrolmentConditions;
  const shareBps = 10_000 - members.reduce((sum, one) => sum + one.shareBps, 0);
  const own = { agreement: agreement.hash, declarations: DOMESTIC, shareBps, members };
  return deed === undefined ? own : { ...own, deed };
}

/** Proposes a consortium of the lead and one member with an account; answers its id. */
export async function propose(lot: string, lead: Person, member: Person): Promise<string> {
  const members = [{ organisationId: member.organisationId, shareBps: 4000 }];
  const wish = await wishOf(lot, lead, { members });
  return idOf((await lead.as.post(`/lots/${lot}/consortia`, wish).expect(201)).body);
}

export async function consortiumOf({ as }: Person, id: string): Promise<Consortium> {
  return (await as.get(`/consortia/${id}`).expect(200)).body as Consortium;
}

/** What a member sends that consents. */
export async function consentOf(member: Person, id: string): Promise<object> {
  const { mandate } = await consortiumOf(member, id);
  return { mandate: mandate.hash, declarations: DOMESTIC };
}

/** Proposes a consortium and has its member consent; answers its paddle. */
export async function enrolTogether(lot: string, lead: Person, member: Person): Promise<string> {
  const id = await propose(lot, lead, member);
  const consent = await consentOf(member, id);
  const { body } = await member.as.post(`/consortia/${id}/consent`, consent).expect(201);
  return (body as { paddle: string }).paddle;
}
