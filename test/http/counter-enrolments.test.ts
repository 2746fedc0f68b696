import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Approval } from '../../src/contract/approvals.js';
import type { CounterEnrolmentWish, LotBidder, LotDeposits } from '../../src/contract/enrolment.js';
import type { Fault } from '../../src/contract/errors.js';
import { idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { counterWish, enrolFor } from '../support/enrolling.js';
import { handInDeed } from '../support/joint.js';
import { DIALECTS } from '../support/opened-database.js';

describe.each(DIALECTS)('enrolment at the counter on %s', (dialect) => {
  let api: TestApi;
  let centre: Centre;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
  });
  afterAll(() => api.stop());

  const buyer = (): Promise<Person> => api.person('trader', 'acquisition-institution');
  const wishFor = (
    lot: string,
    { organisationId }: Person,
    more: Partial<CounterEnrolmentWish> = {},
  ): Promise<CounterEnrolmentWish> =>
    counterWish(lot, centre.officer, { organisationId }).then((wish) => ({ ...wish, ...more }));
  const send = ({ as }: Person, lot: string, wish: object) =>
    as.post(`/lots/${lot}/counter-enrolments`, wish);
  const ask = async (
    lot: string,
    whom: Person,
    more: Partial<CounterEnrolmentWish> = {},
  ): Promise<string> =>
    idOf((await send(centre.officer, lot, await wishFor(lot, whom, more)).expect(202)).body);
  const confirm = ({ as }: Person, approval: string) =>
    as.post(`/approvals/${approval}/confirmation`);
  const bidders = async (lot: string): Promise<readonly LotBidder[]> =>
    ((await centre.officer.as.get(`/lots/${lot}/deposits`).expect(200)).body as LotDeposits).items;
  const codeOf = (body: unknown): string => (body as { code: string }).code;

  it('gives out no paddle before a second officer has confirmed', async () => {
    const lot = await centre.publish();
    const one = await buyer();
    const { organisationId } = one;
    const deed = await handInDeed(centre.officer, '竞买协议（已签署）.pdf');
    const asked = await ask(lot, one, { priorityRank: 1, deed: deed.id });
    const { body } = await centre.colleague.as.get(`/approvals/${asked}`).expect(200);
    expect(body as Approval).toMatchObject({
      ...{ kind: 'lot.enrol-at-counter', subject: `${lot}.${organisationId}`, state: 'pending' },
      reason: '柜台登记簿 2026-017',
      content: { lot, organisationId, priorityRank: 1, deed: { id: deed.id } },
    });
    expect(await bidders(lot)).toEqual([]);
    await one.as.download(`/deeds/${deed.id}/content`).expect(404);
    expect(codeOf((await confirm(centre.officer, asked).expect(403)).body)).toBe(
      'second-person-needed',
    );

    await confirm(centre.colleague, asked).expect(201);
    const [bidder] = await bidders(lot);
    expect(bidder).toMatchObject({
      ...{ organisation: { id: organisationId }, rank: 1 },
      counter: {
        ...{ reference: '柜台登记簿 2026-017', deed: { id: deed.id, sha256: deed.sha256 } },
        ...{ enteredBy: centre.officer.id, confirmedBy: centre.colleague.id },
      },
    });
    const own = await one.as.get(`/lots/${lot}/enrolments`).expect(200);
    expect(own.body).toMatchObject({ items: [{ paddle: bidder?.paddle, rank: 1 }] });
    await one.as.download(`/deeds/${deed.id}/content`).expect(200);
  });

  it('marks nobody who enrolled by itself', async () => {
    const lot = await centre.publish();
    await enrolFor(lot, await buyer());
    expect(await bidders(lot)).toMatchObject([{ counter: null }]);
  });

  it('refuses at the request what an enrolment refuses', async () => {
    const lot = await centre.publish();
    const one = await buyer();
    const wish = await wishFor(lot, one);
    const other = { ...wish, agreement: '0'.repeat(64) };
    expect(codeOf((await send(centre.officer, lot, other).expect(409)).body)).toBe(
      'agreement-changed',
    );
    await send(centre.officer, lot, { ...wish, reference: '' }).expect(400);
    const nobodys = await handInDeed(one, '他人文件.pdf');
    await send(centre.officer, lot, { ...wish, deed: nobodys.id }).expect(404);
    const relation = { otherId: centre.bank.organisationId, kind: 'control', reason: '同一控制人' };
    const related = await buyer();
    await centre.officer.as
      .post(`/organisations/${related.organisationId}/relations`, relation)
      .expect(201);
    const told = await send(centre.officer, lot, await wishFor(lot, related)).expect(403);
    expect((told.body as { faults: Fault[] }).faults).toMatchObject([{ problem: 'related-party' }]);
    await enrolFor(lot, one);
    expect(codeOf((await send(centre.officer, lot, wish).expect(409)).body)).toBe(
      'already-enrolled',
    );
  });

  it('refuses at the confirmation what has come up since, and leaves the request', async () => {
    const lot = await centre.publish();
    const one = await buyer();
    const asked = await ask(lot, one);
    const wish = await wishFor(lot, one);
    expect(codeOf((await send(centre.officer, lot, wish).expect(409)).body)).toBe('conflict');
    await enrolFor(lot, one);
    expect(codeOf((await confirm(centre.colleague, asked).expect(409)).body)).toBe(
      'already-enrolled',
    );
    const barred = await buyer();
    const late = await ask(lot, barred);
    const { organisationId } = barred;
    const bar = { organisationId, kind: 'court-ban', reason: '（2026）京01执1号' };
    await centre.officer.as.post('/bars', bar).expect(201);
    expect(codeOf((await confirm(centre.colleague, late).expect(403)).body)).toBe('not-eligible');
    await centre.colleague.as.post(`/approvals/${late}/refusal`, { reason: '不符合' }).expect(201);
    expect(await bidders(lot)).toMatchObject([{ counter: null }]);
  });

  it('is for the centre of the lot, and for no one officer alone', async () => {
    const lot = await centre.publish();
    const one = await buyer();
    const wish = await wishFor(lot, one);
    const stranger = await api.person('officer', 'trading-centre');
    await send(stranger, lot, wish).expect(404);
    await send(one, lot, wish).expect(403);
    await confirm(stranger, await ask(lot, one)).expect(404);
    const { agreement, declarations, organisationId } = wish;
    const alone = { agreement, declarations, organisationId };
    await centre.officer.as.post(`/lots/${lot}/enrolments`, alone).expect(403);
    const ranked = { agreement, declarations, priorityRank: 1 };
    await one.as.post(`/lots/${lot}/enrolments`, ranked).expect(400);
  });
});
