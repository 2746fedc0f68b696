import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consortium } from '../../src/contract/consortia.js';
import type { Fault } from '../../src/contract/errors.js';
import type { EnrolmentConditions, LotDeposits } from '../../src/contract/enrolment.js';
import { pdfOf } from '../kit/files.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import {
  consentOf,
  consortiumOf,
  DOMESTIC,
  enrolTogether,
  handInDeed,
  propose,
  wishOf,
} from '../support/joint.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const MINUTE_MS = 60_000;
const NUMBER = '91320500MA1XXXXX0K';

describe.each(DIALECTS)('joint bidding on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;
  let auditor: Person;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
    auditor = await api.person('viewer', 'auditor');
  });
  afterAll(() => api.stop());

  const buyer = (): Promise<Person> => api.person('trader', 'acquisition-institution');
  const publish = async (terms: object = {}): Promise<string> => {
    const { body } = await api.visitor.get('/about').expect(200);
    const opensAt = (body as { serverTime: number }).serverTime + MINUTE_MS;
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      ...{ opensAt: new Date(opensAt).toISOString(), durationMs: 10 * MINUTE_MS },
      ...{ rules: { increment: '5000.00' }, jointBidding: true, ...terms },
    };
    return publishedLot(draft, { bank, officers: [centre, second] });
  };
  const faultsOf = async (lead: Person, lot: string, wish: object): Promise<readonly Fault[]> => {
    const { body } = await lead.as.post(`/lots/${lot}/consortia`, wish).expect(400);
    return (body as { faults: readonly Fault[] }).faults;
  };
  const refusal = async (call: PromiseLike<{ body: unknown }>): Promise<string> =>
    ((await call).body as { code: string }).code;
  const bid = (of: Person, lot: string, amount = '100000.00') =>
    of.as.post(`/lots/${lot}/bids`, { type: 'bid', amount: { amount, currency: 'CNY' } });

  it('is a term of the lot, which the agreement and the notice tell, and else refused', async () => {
    const [alone, joint] = [await publish({ jointBidding: false }), await publish()];
    const [lead, member] = [await buyer(), await buyer()];
    const told = async (lot: string): Promise<EnrolmentConditions> =>
      (await lead.as.get(`/lots/${lot}/enrolment-conditions`).expect(200))
        .body as EnrolmentConditions;
    expect((await told(alone)).jointBidding).toBe(false);
    expect((await told(alone)).agreement.zh).not.toContain('联合竞买');
    expect((await told(joint)).jointBidding).toBe(true);
    expect((await told(joint)).agreement.zh).toContain('联合竞买');
    const { body: notice } = await api.visitor.get(`/lots/${joint}/notice`).expect(200);
    expect((notice as { zh: { text: string } }).zh.text).toContain('本标的接受联合竞买');

    const members = [{ organisationId: member.organisationId, shareBps: 4000 }];
    const wish = await wishOf(alone, lead, { members });
    const asked = lead.as.post(`/lots/${alone}/consortia`, wish).expect(422);
    expect(await refusal(asked)).toBe('joint-not-allowed');
  });

  it('enrols with the last consent, under one paddle, which the lead alone bids with', async () => {
    const lot = await publish();
    const [lead, member, stranger] = [await buyer(), await buyer(), await buyer()];
    const id = await propose(lot, lead, member);
    expect(await consortiumOf(member, id)).toMatchObject({
      ...{ id, state: 'open', paddle: null, lot: { id: lot } },
      members: [
        { organisationId: lead.organisationId, isLead: true, shareBps: 6000 },
        { organisationId: member.organisationId, isLead: false, consentedAt: null },
      ],
    });
    await stranger.as.get(`/consortia/${id}`).expect(404);
    const other = { mandate: '0'.repeat(64), declarations: DOMESTIC };
    const wrong = member.as.post(`/consortia/${id}/consent`, other).expect(409);
    expect(await refusal(wrong)).toBe('agreement-changed');

    const consent = await consentOf(member, id);
    const { body } = await member.as.post(`/consortia/${id}/consent`, consent).expect(201);
    const { paddle } = body as { paddle: string };
    expect(await consortiumOf(lead, id)).toMatchObject({ state: 'enrolled', paddle });
    await member.as.post(`/consortia/${id}/consent`, consent).expect(409);

    const { body: shown } = await api.visitor.get(`/lots/${lot}`).expect(200);
    const { opensAt } = shown as { opensAt: number };
    await api.admin.post('/test/clock', { advanceToMs: opensAt }).expect(200);
    await bid(lead, lot).expect(201);
    expect(await refusal(bid(member, lot, '105000.00'))).toBe('not-enrolled');
    const { body: mine } = await lead.as.get('/enrolments').expect(200);
    expect(mine).toMatchObject({ items: [{ paddle, consortium: id }] });
  });

  it('is seen whole by the centre, the auditor and its members, and by nobody else', async () => {
    const lot = await publish();
    const [lead, member, rival] = [await buyer(), await buyer(), await buyer()];
    const paddle = await enrolTogether(lot, lead, member);
    await enrolFor(lot, rival);
    for (const who of [centre, auditor, lead, member]) {
      const { body } = await who.as.get(`/lots/${lot}/consortia`).expect(200);
      expect((body as { items: readonly Consortium[] }).items).toHaveLength(1);
    }
    for (const who of [rival, bank]) {
      const { body } = await who.as.get(`/lots/${lot}/consortia`).expect(200);
      expect(body).toEqual({ items: [] });
    }
    const { body } = await centre.as.get(`/lots/${lot}/deposits`).expect(200);
    const { items } = body as LotDeposits;
    expect(items.find((one) => one.paddle === paddle)?.members).toMatchObject([
      { organisationId: lead.organisationId, shareBps: 6000, objections: [] },
      { organisationId: member.organisationId, shareBps: 4000, objections: [] },
    ]);
  });

  it('wants shares that make up the whole, and everybody once', async () => {
    const lot = await publish();
    const [lead, member] = [await buyer(), await buyer()];
    const of = async (...members: object[]) => ({
      ...(await wishOf(lot, lead, { members: [] })),
      ...{ shareBps: 6000, members },
    });
    const { organisationId } = member;
    const cases: readonly [object, Partial<Fault>][] = [
      [await of(), { field: 'members', problem: 'too-few-members' }],
      [
        await of({ organisationId, shareBps: 3999 }),
        { field: 'members', problem: 'shares-not-whole' },
      ],
      [
        await of({ organisationId: lead.organisationId, shareBps: 4000 }),
        { field: 'members.0', problem: 'named-twice' },
      ],
      [
        await of({ organisationId: `org_${'0'.repeat(26)}`, shareBps: 4000 }),
        { field: 'members.0', problem: 'unknown-account' },
      ],
      [
        await of({ name: '某某公司', shareBps: 4000 }),
        { field: 'members.0', problem: 'needs-registration' },
      ],
      [
        await of({
          ...{ name: 'The pledgee', registration: NUMBER, declarations: DOMESTIC },
          shareBps: 4000,
        }),
        { field: 'members.0', problem: 'has-account' },
      ],
      [
        await of({
          ...{ name: '某某公司', registration: NUMBER, declarations: DOMESTIC },
          shareBps: 4000,
        }),
        { field: 'deed', problem: 'needs-deed' },
      ],
    ];
    for (const [wish, fault] of cases) {
      expect(await faultsOf(lead, lot, wish)).toContainEqual(fault);
    }
  });

  it('takes members without an account by what they have signed, which those concerned read', async () => {
    const lot = await publish();
    const [lead, rival] = [await buyer(), await buyer()];
    const deed = await handInDeed(lead);
    const named = { name: '苏州某某科技有限公司', registration: NUMBER, declarations: DOMESTIC };
    const members = [{ ...named, shareBps: 2500 }];
    const wish = await wishOf(lot, lead, { members, deed: deed.id });
    const foreign = await wishOf(lot, rival, { members, deed: deed.id });
    await rival.as.post(`/lots/${lot}/consortia`, foreign).expect(404);
    const { body } = await lead.as.post(`/lots/${lot}/consortia`, wish).expect(201);
    expect((body as { paddle: string | null }).paddle).not.toBeNull();
    await centre.as.download(`/deeds/${deed.id}/content`).expect(200);
    await auditor.as.download(`/deeds/${deed.id}/content`).expect(200);
    await rival.as.get(`/deeds/${deed.id}/content`).expect(404);

    const own = await handInDeed(rival);
    const again = await wishOf(lot, rival, {
      members: [{ ...named, registration: '9132 0500-MA1XXXXX0K', shareBps: 1 }],
      deed: own.id,
    });
    const twice = rival.as.post(`/lots/${lot}/consortia`, again).expect(409);
    expect((await twice).body).toMatchObject({
      code: 'in-other-enrolment',
      faults: [{ member: named.name }],
    });
  });

  it('keeps everybody in one enrolment, alone or together', async () => {
    const lot = await publish();
    const [lead, member, other] = [await buyer(), await buyer(), await buyer()];
    const id = await propose(lot, lead, member);
    const enrolling = async (of: Person) => {
      const { body } = await of.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
      const { agreement } = body as EnrolmentConditions;
      return of.as.post(`/lots/${lot}/enrolments`, {
        ...{ agreement: agreement.hash, declarations: DOMESTIC },
      });
    };
    // Its lead is bound; who has not consented is not.
    expect((await enrolling(lead)).body).toMatchObject({ code: 'in-other-enrolment' });
    const rivals = await propose(lot, other, member);
    const consent = await consentOf(member, id);
    await member.as.post(`/consortia/${id}/consent`, consent).expect(201);
    expect((await enrolling(member)).body).toMatchObject({ code: 'in-other-enrolment' });
    const second = member.as.post(`/consortia/${rivals}/consent`, await consentOf(member, rivals));
    expect((await second).body).toMatchObject({ code: 'in-other-enrolment' });
    await other.as.post(`/consortia/${rivals}/refusal`, { reason: '成员已另行参加' }).expect(201);
    expect(await consortiumOf(member, rivals)).toMatchObject({
      ...{ state: 'ended', end: { reason: '成员已另行参加' } },
    });
    await enrolFor(lot, other);
    const late = await wishOf(lot, other, {
      members: [{ organisationId: (await buyer()).organisationId, shareBps: 1 }],
    });
    const beside = await other.as.post(`/lots/${lot}/consortia`, late).expect(409);
    expect(beside.body).toMatchObject({ code: 'in-other-enrolment' });
  });

  it('lets one of two enrolments at once through', async () => {
    const lot = await publish();
    const [lead, member] = [await buyer(), await buyer()];
    const id = await propose(lot, lead, member);
    const consent = await consentOf(member, id);
    const { body } = await member.as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
    const { agreement } = body as EnrolmentConditions;
    const request = { agreement: agreement.hash, declarations: DOMESTIC };
    const answers = await Promise.all([
      member.as.post(`/consortia/${id}/consent`, consent),
      member.as.post(`/lots/${lot}/enrolments`, request),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('judges every member, and says which may not', async () => {
    const lot = await publish();
    const [lead, member, barred] = [await buyer(), await buyer(), await buyer()];
    const { organisationId } = barred;
    const bar = { organisationId, kind: 'collusion', reason: '串通竞买', lotId: lot };
    await centre.as.post('/bars', bar).expect(201);
    const members = [
      { organisationId: member.organisationId, shareBps: 3000 },
      { organisationId, shareBps: 3000 },
    ];
    const wish = await wishOf(lot, lead, { members });
    const { body } = await lead.as.post(`/lots/${lot}/consortia`, wish).expect(403);
    expect(body).toMatchObject({
      code: 'not-eligible',
      faults: [{ problem: 'barred-person', member: 'The acquisition-institution' }],
    });
    const id = await propose(lot, lead, member);
    const { mandate } = await consortiumOf(member, id);
    const foreign = { mandate: mandate.hash, declarations: { ...DOMESTIC, control: 'foreign' } };
    const { body: told } = await member.as.post(`/consortia/${id}/consent`, foreign).expect(403);
    expect(told).toMatchObject({ faults: [{ problem: 'foreign-control' }] });
    expect(await consortiumOf(member, id)).toMatchObject({ state: 'open' });
  });

  it('lets all members read what is for enrolled bidders', async () => {
    const lot = await publish();
    const [lead, member, rival] = [await buyer(), await buyer(), await buyer()];
    const query = '?name=a.pdf&kind=other&visibility=enrolled';
    const path = `/lots/${lot}/documents`;
    const added = await bank.as.upload(`${path}${query}`, await pdfOf('a')).expect(201);
    await enrolTogether(lot, lead, member);
    const content = `${path}/${idOf(added.body)}/content`;
    for (const who of [lead, member]) await who.as.download(content).expect(200);
    await rival.as.get(content).expect(404);
  });
});
