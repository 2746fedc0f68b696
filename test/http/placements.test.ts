import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LotStateMessage } from '../../src/contract/feed.js';
import type { LotNotice } from '../../src/contract/listing.js';
import type { NoticeCorrections } from '../../src/contract/corrections.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { LotPlacements, MissingPlacements } from '../../src/contract/placements.js';
import type { CalendarAnswer } from '../../src/contract/planning.js';
import { freshKey, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { advanceTo, again } from '../support/ended-lot.js';
import { enrolFor } from '../support/enrolling.js';
import { handInDeed } from '../support/joint.js';
import { publishedLot } from '../support/listing.js';
import { CORRECTED, WISH } from '../support/objection-room.js';
import { dayOf, place } from '../support/placing.js';
import { AUCTION } from '../support/sales.js';
import { draft } from '../support/scene.js';

const DAY_MS = 86_400_000;

describe('proof of publication', () => {
  let api: TestApi;
  let centre: Centre;
  let other: Person;
  let auditor: Person;
  let bidder: Person;
  let outsider: Person;
  beforeAll(async () => {
    // So early in its year that working days are known however the tests are ordered.
    api = await startApi('sqlite', {
      CLOCK: 'scenario',
      CLOCK_STARTS_AT: '2026-01-05T09:00:00+08:00',
    });
    centre = await foundCentre(api);
    other = await api.person('officer', 'trading-centre');
    auditor = await api.person('viewer', 'auditor');
    bidder = await api.person('trader', 'acquisition-institution');
    outsider = await api.person('officer', 'guarantor');
  });
  beforeEach(() => renew());
  afterAll(() => api.stop());

  const renew = async (): Promise<void> => {
    const { officer, colleague, bank } = centre;
    const [one, two, three] = await Promise.all([officer, colleague, bank].map(fresh));
    centre = { ...centre, officer: one as Person, colleague: two as Person, bank: three as Person };
    [other, auditor] = [await fresh(other), await fresh(auditor)];
    [bidder, outsider] = [await fresh(bidder), await fresh(outsider)];
  };
  const fresh = (person: Person): Promise<Person> => again(api, person);
  /** Days later; whoever was signed in signs in again. */
  const leap = async (days: number): Promise<void> => {
    await advanceTo(api, (await now()) + days * DAY_MS + 1_000);
    await renew();
  };
  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  /** An auction under the Auction Law that opens in so many days. */
  const auction = async (days = 20, more: object = {}): Promise<string> => {
    const opensAt = new Date((await now()) + days * DAY_MS).toISOString();
    const { bank, officer, colleague } = centre;
    const written = draft(0, { ...AUCTION, opensAt, durationMs: DAY_MS, ...more } as never);
    return publishedLot(written, { bank, officers: [officer, colleague] });
  };
  const proofOf = async (lot: string, by: Person = centre.officer): Promise<LotPlacements> =>
    (await by.as.get(`/lots/${lot}/placements`).expect(200)).body as LotPlacements;
  const isSuspended = async (lot: string): Promise<boolean> => {
    const { body } = await api.visitor.get(`/lots/${lot}/state`).expect(200);
    const { phase, isSuspended: stands } = body as LotStateMessage;
    expect(['ascending', 'paused']).toContain(phase);
    return stands;
  };
  const confirm = async (asked: { body: unknown }): Promise<void> => {
    await centre.colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  };
  const correct = (lot: string, by = centre.officer) =>
    by.as.post(`/lots/${lot}/notice-corrections`, {
      ...{ zh: '联系电话更正为 0512-66660001。', en: 'The telephone is 0512-66660001.' },
      reason: '电话有误',
    });

  const objectTo = async (lot: string): Promise<string> => {
    const asked = await outsider.as.post(`/lots/${lot}/asset-objections`, WISH).expect(201);
    return idOf(asked.body);
  };
  const ruleToCorrect = (objection: string) =>
    centre.officer.as.post(`/asset-objections/${objection}/ruling`, CORRECTED);

  it('begins with the platform, by the text that is published there', async () => {
    const lot = await auction();
    const { body } = await api.visitor.get(`/lots/${lot}/notice`).expect(200);
    const notice = body as LotNotice;
    const proof = await proofOf(lot);
    expect(proof).toMatchObject({
      notice: { publishedAt: notice.publishedAt, zhHash: notice.zh.hash, enHash: notice.en.hash },
      period: { amount: 7, unit: 'days', kind: 'law', source: { article: '45' } },
      lastDay: dayOf((await now()) + 12 * DAY_MS),
      duties: [{ parameter: 'noticeInNews', state: 'missing', source: { article: '47' } }],
      ...{ isOpeningAtRisk: true, opening: null, mayRecord: true, mayCorrect: true },
    });
    expect(proof.items).toEqual([
      expect.objectContaining({
        ...{ edition: 0, medium: 'platform', firstDay: dayOf(notice.publishedAt), lastDay: null },
        ...{ zhHash: notice.zh.hash, deed: null, days: 19, isKept: true },
      }),
    ]);
    expect(proof.usualMedia[0]).toMatchObject({ medium: 'newspaper', name: '江南日报' });
  });

  it('is recorded with a file, counted, and struck out by another row', async () => {
    const lot = await auction();
    const missing = async () => {
      const { body } = await centre.officer.as.get('/centre/missing-placements').expect(200);
      return (body as MissingPlacements).items.find((one) => one.lot === lot);
    };
    expect(await missing()).toMatchObject({
      isOverdue: false,
      media: [['newspaper', 'news-media']],
    });
    const id = await place(centre.officer, lot, { firstDay: dayOf(await now()) });
    const placed = await proofOf(lot, centre.bank);
    expect(placed).toMatchObject({ duties: [{ state: 'met' }], isOpeningAtRisk: false });
    expect(placed).toMatchObject({ mayRecord: false, mayCorrect: false });
    const one = placed.items.find((item) => item.id === id);
    expect(one).toMatchObject({ days: 19, isKept: true, struck: null, reference: '第8版' });
    await centre.bank.as.download(`/deeds/${one?.deed?.id}/content`).expect(200);
    expect(await missing()).toBeUndefined();

    const strike = `/lots/${lot}/placements/${id}/strike`;
    await centre.officer.as.post(strike, { reason: '版次有误' }).expect(201);
    await centre.officer.as.post(strike, { reason: '版次有误' }).expect(409);
    const struck = await proofOf(lot);
    expect(struck).toMatchObject({ duties: [{ state: 'missing' }], isOpeningAtRisk: true });
    expect(struck.items.find((item) => item.id === id)).toMatchObject({
      struck: { reason: '版次有误', by: { id: centre.officer.id } },
    });
    const platform = struck.items.find(({ medium }) => medium === 'platform');
    const own = `/lots/${lot}/placements/${platform?.id}/strike`;
    await centre.officer.as.post(own, { reason: 'x' }).expect(409);
  });

  it('refuses days that cannot be, files of others, and centres that do not run the lot', async () => {
    const lot = await auction();
    const today = await now();
    const deed = (await handInDeed(centre.officer)).id;
    const wish = {
      ...{ edition: 0, medium: 'newspaper', name: '江南日报', reference: '第8版', deed },
      ...{ firstDay: dayOf(today), lastDay: null as string | null },
    };
    const send = (changes: object, by = centre.officer) =>
      by.as.post(`/lots/${lot}/placements`, { ...wish, ...changes });
    await send({ firstDay: dayOf(today + DAY_MS) }).expect(400);
    await send({ firstDay: dayOf(today - DAY_MS) }).expect(400);
    await send({ lastDay: dayOf(today - DAY_MS) }).expect(400);
    await send({ medium: 'platform' }).expect(400);
    await send({ edition: 1 }).expect(404);
    await send({ deed: (await handInDeed(centre.colleague)).id }).expect(201);
    await send({ deed: (await handInDeed(other)).id }).expect(404);
    await send({ deed: (await handInDeed(other)).id }, other).expect(403);
    await other.as.get(`/lots/${lot}/placements`).expect(404);
  });

  it('stands in the calendar by its last day', async () => {
    const lot = await auction();
    const { lastDay } = await proofOf(lot);
    const { body } = await api.visitor.get(`/calendar?from=${lastDay}&to=${lastDay}`).expect(200);
    expect((body as CalendarAnswer).entries).toContainEqual(
      expect.objectContaining({
        step: 'notice-placed',
        lot: expect.objectContaining({ id: lot }) as object,
        lastDay: expect.objectContaining({ date: lastDay }) as object,
      }),
    );
  });

  it('lets a lot open that has it, and suspends one that has not until two officers resume it', async () => {
    const [proven, unproven, late] = [await auction(), await auction(), await auction()];
    await place(centre.officer, proven, { firstDay: dayOf(await now()) });
    await leap(15);
    await place(centre.officer, late, { firstDay: dayOf(await now()) });
    expect((await proofOf(late)).duties).toMatchObject([{ state: 'short' }]);
    await leap(5);
    expect(await isSuspended(proven)).toBe(false);
    expect(await proofOf(proven)).toMatchObject({ opening: 'met' });
    for (const lot of [unproven, late]) {
      expect(await proofOf(lot)).toMatchObject({ opening: 'suspended' });
      expect(await isSuspended(lot)).toBe(true);
      const { body } = await api.visitor.get(`/lots/${lot}/record`).expect(200);
      expect(JSON.stringify(body)).toContain(
        'notice-not-on-record: 《中华人民共和国拍卖法》（2015年修正） 47',
      );
    }
    const asked = await centre.officer.as
      .post(`/lots/${unproven}/resumption`, { reason: '已核实报纸原件' })
      .expect(202);
    await confirm(asked);
    expect(await isSuspended(unproven)).toBe(false);
  });

  it('may be answered for by two officers before the opening, for what is missing then', async () => {
    const lot = await auction();
    const accept = () =>
      centre.officer.as.post(`/lots/${lot}/placements/acceptance`, {
        reason: '报纸已刊登，原件在途',
      });
    const asked = await accept().expect(202);
    expect(await proofOf(lot)).toMatchObject({ isOpeningAtRisk: true });
    await confirm(asked);
    expect(await proofOf(lot)).toMatchObject({
      ...{ isOpeningAtRisk: false, duties: [{ state: 'missing' }] },
      acceptances: [{ reason: '报纸已刊登，原件在途', by: { id: centre.colleague.id } }],
    });
    await accept().expect(409);
    await leap(20);
    expect(await proofOf(lot)).toMatchObject({ opening: 'accepted' });
    expect(await isSuspended(lot)).toBe(false);
    await accept().expect(409);
  });

  it('asks for a correction wherever the notice stands', async () => {
    const lot = await auction();
    await place(centre.officer, lot, { firstDay: dayOf(await now()) });
    await confirm(await correct(lot).expect(202));
    const { body } = await api.visitor.get(`/lots/${lot}/notice-corrections`).expect(200);
    const [correction] = (body as NoticeCorrections).items;
    expect(correction).toMatchObject({ no: 1, reason: '电话有误', origin: 'initiative' });
    expect(correction?.zh.text).toContain('联系电话更正为 0512-66660001。');
    const { notice, ...proof } = await proofOf(lot);
    expect(correction?.zh.text).toContain(notice.zhHash);
    expect(proof).toMatchObject({
      corrections: [{ edition: 1, medium: 'newspaper', name: '江南日报', state: 'missing' }],
      ...{ duties: [{ state: 'met' }], isOpeningAtRisk: true },
    });
    expect(proof.items).toContainEqual(
      expect.objectContaining({ edition: 1, medium: 'platform', zhHash: correction?.zh.hash }),
    );
    await place(centre.officer, lot, { edition: 1, firstDay: dayOf(await now()) });
    expect(await proofOf(lot)).toMatchObject({
      ...{ corrections: [{ state: 'met' }], isOpeningAtRisk: false },
    });
    await leap(20);
    await correct(lot).expect(409);
  });

  it('becomes a clause that enrolled bidders accept anew, whoever corrects it', async () => {
    const lot = await auction();
    await place(centre.officer, lot, { firstDay: dayOf(await now()) });
    await enrolFor(lot, bidder);
    const conditions = async (): Promise<EnrolmentConditions> =>
      (await bidder.as.get(`/lots/${lot}/enrolment-conditions`).expect(200))
        .body as EnrolmentConditions;
    await confirm(await correct(lot).expect(202));
    const first = await conditions();
    expect(first.isStale).toBe(true);
    expect(first.agreement.zh).toContain('公告更正：联系电话更正为 0512-66660001。');
    await confirm(await ruleToCorrect(await objectTo(lot)).expect(202));
    const { agreement } = await conditions();
    expect(agreement.zh).toContain(`公告更正：${CORRECTED.correction.zh}`);
    expect((await proofOf(lot)).corrections).toMatchObject([
      { edition: 1, state: 'missing', isLate: false },
      { edition: 2, state: 'missing', isLate: false },
    ]);
    expect(await proofOf(lot)).toMatchObject({ isOpeningAtRisk: true });
    for (const edition of [1, 2])
      await place(centre.officer, lot, { edition, firstDay: dayOf(await now()) });
    await leap(20);
    expect(await isSuspended(lot)).toBe(false);
    // After the opening only a ruling corrects it, and what is not placed of that does not stop the lot.
    await correct(lot).expect(409);
    await confirm(await ruleToCorrect(await objectTo(lot)).expect(202));
    expect((await proofOf(lot)).corrections.at(-1)).toMatchObject({
      ...{ edition: 3, state: 'missing', isLate: true },
    });
    expect(await isSuspended(lot)).toBe(false);
    await place(centre.officer, lot, { edition: 3, firstDay: dayOf(await now()) });
    expect((await proofOf(lot)).corrections.at(-1)).toMatchObject({ edition: 3, state: 'met' });
  });

  it('begins anew with a correction where the state sells', async () => {
    const terms = {
      ...{ pack: 'exchange-multi-quote', startPrice: '2000000.00', valuation: '2000000.00' },
      ...{ rules: { increment: '5000.00', overlays: ['state-asset'] }, operator: undefined },
    };
    const lot = await auction(40, terms);
    expect((await proofOf(lot)).duties).toMatchObject([
      { parameter: 'noticeOnExchange', kind: 'law', source: { article: '13, 49' } },
    ]);
    await confirm(await correct(lot).expect(202));
    await leap(30);
    const { body } = await correct(lot).expect(422);
    const tooLate = { faults: [{ field: 'opensAt', problem: 'before-notice-period' }] };
    expect(body).toMatchObject(tooLate);
    const refused = await ruleToCorrect(await objectTo(lot)).expect(422);
    expect(refused.body).toMatchObject(tooLate);
  });

  it('is for its lister, its centre and auditors', async () => {
    const lot = await auction();
    const path = `/lots/${lot}/placements`;
    await auditor.as.get(path).expect(200);
    await bidder.as.get(path).expect(404);
    await api.visitor.get(path).expect(401);
    await centre.officer.as.get(`/lots/lot_${freshKey()}/placements`).expect(404);
  });
});
