import type { Api } from '../../bots/api.js';
import type { Consortium, ConsortiumWish } from '../../contract/consortia.js';
import type { Deed } from '../../contract/papers.js';
import type { PowerWish } from '../../contract/powers.js';
import { sheetOf } from './papers.js';

const DOMESTIC = { control: 'domestic', qualifications: [] } as const;
const LEADS_BPS = 6_000;
const MEMBERS_BPS = 4_000;
const DAY_MS = 86_400_000;
/** Beyond what anybody bids on it before the visitor comes. */
const LIMIT = { amount: '2600000.00', currency: 'CNY' } as const;

/** Has two institutions enrol for a lot as one bidder, in shares; answers its paddle. */
export async function enrolTogether(lot: string, lead: Api, member: Api): Promise<string> {
  const { agreement } = await lead.conditions(lot);
  const wish: ConsortiumWish = {
    ...{ agreement: agreement.hash, declarations: DOMESTIC, shareBps: LEADS_BPS },
    members: [{ organisationId: await organisationOf(member), shareBps: MEMBERS_BPS }],
  };
  const { id } = (await lead.http.post(`/lots/${lot}/consortia`, wish)) as { id: string };
  const { mandate } = (await member.http.get(`/consortia/${id}`)) as Consortium;
  const consent = { mandate: mandate.hash, declarations: DOMESTIC };
  const answer = await member.http.post(`/consortia/${id}/consent`, consent);
  return (answer as { paddle: string }).paddle;
}

/** Has a bidder give a power of attorney to whoever is to bid for it, and the centre look at it. */
export async function giveAgentPower(
  lot: string,
  { principal, agent, officer }: { principal: Api; agent: Api; officer: Api },
): Promise<void> {
  const now = await officer.serverTime();
  const sheet = await sheetOf(
    ['Power of attorney', 'Sample sheet of the demonstration.'],
    new Date(now),
  );
  const path = `/deeds?name=${encodeURIComponent('授权委托书.pdf')}`;
  const deed = (await principal.http.upload(path, sheet)) as Deed;
  const wish: PowerWish = {
    ...{ agentId: await organisationOf(agent), mayEnrol: false, maySign: false, limit: LIMIT },
    ...{ validFrom: now, validUntil: now + 60 * DAY_MS, deed: deed.id },
  };
  const { id } = (await principal.http.post(`/lots/${lot}/powers`, wish)) as { id: string };
  await officer.http.post(`/powers/${id}/acceptance`, {});
}

async function organisationOf({ http }: Api): Promise<string> {
  const { organisation } = (await http.get('/me')) as { organisation: { id: string } };
  return organisation.id;
}
