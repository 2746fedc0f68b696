import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EarlierQuestions, LotDocument } from '../../src/contract/papers.js';
import { ADMIN, idOf, PASSWORD, type Person } from '../support/api.js';
import { pdfOf } from '../kit/files.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { openPapersHall, type PapersHall } from '../support/papers-hall.js';
import { ACT_OF_COURT } from '../support/sales.js';

const DAY_MS = 86_400_000;

describe.each(DIALECTS)('the papers of a lot that follows another on %s', (dialect) => {
  let hall: PapersHall;
  let bank: Person;
  let officers: [Person, Person];
  let buyer: Person;
  beforeAll(async () => {
    hall = await openPapersHall(dialect);
    bank = await hall.api.person('officer', 'pledgee');
    const centre = await hall.api.person('officer', 'trading-centre');
    officers = [centre, await hall.api.person('officer', { id: centre.organisationId })];
    buyer = await hall.api.person('trader', 'acquisition-institution');
  });
  afterAll(() => hall.stop());

  const now = async (): Promise<number> =>
    ((await hall.api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const again = async ({ email, ...rest }: Person): Promise<Person> => ({
    ...{ ...rest, email },
    as: await hall.api.signIn({ email, password: PASSWORD }),
  });
  /** Lets a lot run to its end without a bid; whoever acts afterwards signs in again. */
  const fail = async (lot: string): Promise<void> => {
    const { body } = await hall.api.visitor.get(`/lots/${lot}`).expect(200);
    const advanceToMs = (body as { endsAt: number }).endsAt + 1_000;
    await (await hall.api.signIn(ADMIN)).post('/test/clock', { advanceToMs }).expect(200);
    [bank, buyer] = [await again(bank), await again(buyer)];
    officers = [await again(officers[0]), await again(officers[1])];
    for (;;) {
      const attempts = await hall.api.visitor.get(`/lots/${lot}/attempts`).expect(200);
      const { items } = attempts.body as { items: { lot: string; outcome: string }[] };
      if (items.some((one) => one.lot === lot && one.outcome === 'failed')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const draft = async (): Promise<string> => {
    const body = {
      ...{ title: '发明专利', currency: 'CNY', startPrice: '700000.00', deposit: '70000.00' },
      ...{ pack: 'judicial-online-r1', valuation: '1000000.00' },
      ...{ courtReference: ACT_OF_COURT, operator: { kind: 'court', name: '苏州市中级人民法院' } },
      ...{ rules: { increment: '5000.00' } },
      opensAt: new Date((await now()) + 40 * DAY_MS).toISOString(),
    };
    return idOf((await bank.as.post('/lots', body).expect(201)).body);
  };
  const follow = async (lot: string, stage: string): Promise<string> =>
    idOf((await bank.as.post(`/lots/${lot}/follow-up`, { stage }).expect(201)).body);
  const answered = async (lot: string, text: string): Promise<void> => {
    const asked = await buyer.as.post(`/lots/${lot}/questions`, { text }).expect(201);
    const path = `/lots/${lot}/questions/${idOf(asked.body)}/answer`;
    await bank.as.post(path, { text: `答：${text}` }).expect(201);
  };
  const earlierOf = async (lot: string, as = bank.as): Promise<EarlierQuestions> =>
    (await as.get(`/lots/${lot}/questions/earlier`).expect(200)).body as EarlierQuestions;

  it('are there from its draft on, as the same files, and say which attempt they come from', async () => {
    const r1 = await draft();
    const old = await hall.add(r1, { as: bank });
    const content = await pdfOf('the valuation');
    const wish = { supersedes: old.id, reason: '更正' };
    const upload = await bank.as.upload(hall.path(r1, wish), content).expect(201);
    const kept = upload.body as LotDocument;
    await publish(r1, { bank, officers });
    const closed = await hall.add(r1, { as: bank, visibility: 'enrolled' });
    await answered(r1, '年费缴至哪一年？');
    const hidden = await buyer.as.post(`/lots/${r1}/questions`, { text: '秘密' }).expect(201);
    const path = `/lots/${r1}/questions/${idOf(hidden.body)}/withholding`;
    await officers[0].as.post(path, { reason: '含商业秘密' }).expect(201);
    await buyer.as.post(`/lots/${r1}/questions`, { text: '无人答复' }).expect(201);
    await fail(r1);

    const files = await hall.kept();
    const r2 = await follow(r1, 'r2');
    const { items, seal } = await hall.dossier(r2, bank.as);
    expect(seal).toBeNull();
    const from = { lot: r1, no: 1 };
    const plain = { supersedes: null, supersededBy: null, addedLater: false, carriedFrom: from };
    expect(items).toMatchObject([
      { ...plain, sha256: kept.sha256, visibility: 'public', supersedeReason: null },
      { ...plain, sha256: closed.sha256, visibility: 'enrolled' },
    ]);
    expect(await hall.kept()).toEqual(files);
    const copy = await bank.as.get(`/lots/${r2}/documents/${items[0]?.id}/content`).expect(200);
    expect((copy.body as Buffer).equals(content)).toBe(true);

    // One may take the place of what was taken over, as of any other.
    const newer = { supersedes: items[0]?.id ?? '', reason: '评估更新' };
    await bank.as.upload(hall.path(r2, newer), await pdfOf('a newer one')).expect(201);
    expect((await hall.dossier(r1, bank.as)).items).toHaveLength(3);
    const asked = [{ text: '年费缴至哪一年？', isOwn: false, asker: null, from }];
    expect((await earlierOf(r2)).items).toMatchObject(asked);
    expect((await earlierOf(r1)).items).toEqual([]);
    await buyer.as.get(`/lots/${r2}/questions/earlier`).expect(404);

    await publish(r2, { bank, officers });
    await answered(r2, '第二问');
    await fail(r2);
    const sellOff = await follow(r2, 'sell-off');
    const last = (await hall.dossier(sellOff, bank.as)).items;
    const second = { lot: r2, no: 2 };
    expect(last.map(({ carriedFrom }) => carriedFrom)).toEqual([from, second]);
    await publish(sellOff, { bank, officers });
    expect((await hall.dossier(sellOff, hall.api.visitor)).items).toHaveLength(1);
    const { items: before } = await earlierOf(sellOff, hall.api.visitor);
    expect(before.map(({ text, from: where }) => [text, where])).toEqual([
      ['第二问', second],
      ['年费缴至哪一年？', from],
    ]);
    expect((await earlierOf(sellOff, buyer.as)).items[0]).toMatchObject({ isOwn: true });
  });

  it('are none where the lot before had none', async () => {
    const r1 = await draft();
    await publish(r1, { bank, officers });
    await fail(r1);
    expect((await hall.dossier(await follow(r1, 'r2'), bank.as)).items).toEqual([]);
  });

  it('go with the list of those to whom the sale has to be told, none of whom knows of the new one', async () => {
    const r1 = await draft();
    const list = (lot: string) => `/lots/${lot}/holders`;
    const entry = { as: 'co-owner', rank: 1, name: '张某', address: '某路 1 号' };
    const holder = idOf((await bank.as.post(list(r1), entry).expect(201)).body);
    const answeredAt = new Date((await now()) - DAY_MS).toISOString();
    const answer = { intention: 'waives', answeredAt, proof: '放弃声明' };
    await bank.as.post(`${list(r1)}/${holder}/answers`, answer).expect(201);
    await publish(r1, { bank, officers });
    await fail(r1);
    const r2 = await follow(r1, 'r2');
    const partOf = async (): Promise<unknown> => {
      const { body } = await bank.as.get(list(r1)).expect(200);
      return (body as { items: { part: string }[] }).items[0]?.part;
    };
    // The catalogue follows the auction within a second.
    while ((await partOf()) !== 'absent') await new Promise((resolve) => setTimeout(resolve, 50));
    const { items } = (await bank.as.get(list(r2)).expect(200)).body as { items: { id: string }[] };
    expect(items).toMatchObject([{ ...entry, no: 1, telling: { kind: 'untold' }, answers: [] }]);
    expect(items[0]?.id).not.toBe(holder);
  });
});
