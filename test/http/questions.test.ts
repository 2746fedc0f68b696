import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LotQuestion, QuestionsPage } from '../../src/contract/papers.js';
import { type Caller, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { publish } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';
import { draftLot, endLot } from '../support/papers.js';

describe.each(DIALECTS)('questions about a lot on %s', (dialect) => {
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let secondOfficer: Person;
  let auditor: Person;
  let asker: Person;
  let other: Person;
  let lot: string;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    secondOfficer = await api.person('officer', { id: centre.organisationId });
    auditor = await api.person('viewer', 'auditor');
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    // Organisations of their own: what one may ask in a minute is counted.
    asker = await api.person('officer', 'operating-institution');
    other = await api.person('trader', 'acquisition-institution');
    lot = await draftLot(api, bank);
    await publish(lot, { bank, officers: [centre, secondOfficer] });
  });

  const ask = async (text: string, as = asker): Promise<string> =>
    idOf((await as.as.post(`/lots/${lot}/questions`, { text }).expect(201)).body);
  const answer = async (question: string, text: string, as = bank): Promise<void> => {
    await as.as.post(`/lots/${lot}/questions/${question}/answer`, { text }).expect(201);
  };
  const read = async (as: Caller, query = ''): Promise<readonly LotQuestion[]> =>
    ((await as.get(`/lots/${lot}/questions${query}`).expect(200)).body as QuestionsPage).items;
  const texts = async (as: Caller): Promise<string[]> => (await read(as)).map(({ text }) => text);
  const code = (body: unknown): string => (body as { code: string }).code;

  it('are shown to all once they are answered, and before that to those who answer and who asked', async () => {
    const question = await ask('年费缴纳至哪一年？');
    for (const as of [asker.as, bank.as, centre.as, auditor.as]) {
      expect(await texts(as)).toEqual(['年费缴纳至哪一年？']);
    }
    for (const as of [other.as, api.visitor]) expect(await texts(as)).toEqual([]);
    await answer(question, '已缴至2027年。');
    for (const as of [asker.as, bank.as, centre.as, auditor.as, other.as, api.visitor]) {
      expect(await read(as)).toMatchObject([
        { answer: { text: '已缴至2027年。' }, withheld: null },
      ]);
    }
  });

  it('say who asked to the centre and the auditor, and to the lister when the lot is over', async () => {
    await answer(await ask('Who?'), 'Nobody knows.');
    const named = { id: asker.organisationId, name: 'The operating-institution' };
    const askerFor = async (as: Caller) => (await read(as))[0]?.asker;
    for (const as of [centre.as, auditor.as]) expect(await askerFor(as)).toEqual(named);
    for (const as of [bank.as, other.as, api.visitor]) expect(await askerFor(as)).toBeNull();
    const own = async (as: Caller) => (await read(as))[0]?.isOwn;
    expect([await own(asker.as), await own(other.as)]).toEqual([true, false]);
    await endLot(api, lot);
    expect(await askerFor(bank.as)).toEqual(named);
    expect(await askerFor(api.visitor)).toBeNull();
  });

  it('keep what an answer was before it was amended', async () => {
    const question = await ask('When?');
    await answer(question, 'In May.');
    await answer(question, 'In June.', centre);
    const [shown] = await read(api.visitor);
    expect(shown).toMatchObject({
      answer: { text: 'In June.' },
      earlierAnswers: [{ text: 'In May.' }],
    });
  });

  it('can be withheld by the centre for a reason that the asker sees', async () => {
    const question = await ask('Is it true that …?');
    await answer(question, 'No.');
    const withholding = `/lots/${lot}/questions/${question}/withholding`;
    await bank.as.post(withholding, { reason: 'No.' }).expect(403);
    await centre.as.post(withholding, { reason: '涉及他人商业秘密' }).expect(201);
    expect(await read(asker.as)).toMatchObject([{ withheld: { reason: '涉及他人商业秘密' } }]);
    for (const as of [other.as, api.visitor]) expect(await read(as)).toEqual([]);
    const again = await bank.as.post(`/lots/${lot}/questions/${question}/answer`, { text: 'Yes.' });
    expect([again.status, code(again.body)]).toEqual([409, 'conflict']);
  });

  it('are listed page by page, the newest first', async () => {
    for (const text of ['1', '2', '3']) await ask(text);
    const first = (await bank.as.get(`/lots/${lot}/questions?limit=2`).expect(200))
      .body as QuestionsPage;
    expect(first.items.map(({ text }) => text)).toEqual(['3', '2']);
    const rest = await read(bank.as, `?limit=2&cursor=${first.next ?? ''}`);
    expect(rest.map(({ text }) => text)).toEqual(['1']);
  });

  it('are refused once the lot is over', async () => {
    await endLot(api, lot);
    const { body } = await asker.as.post(`/lots/${lot}/questions`, { text: 'Still?' }).expect(409);
    expect(code(body)).toBe('closed');
  });

  it('of one organisation may not become a flood', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await ask(text);
    const { body, headers } = await asker.as.post(`/lots/${lot}/questions`, { text: '6' });
    expect(code(body)).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await ask('Another organisation may.', other);
  });

  it('about what one may not see are questions about nothing', async () => {
    const hidden = await draftLot(api, bank);
    await asker.as.post(`/lots/${hidden}/questions`, { text: 'Hm?' }).expect(404);
    await api.visitor.get(`/lots/${hidden}/questions`).expect(404);
  });

  it('are answered by the lister and the centre of that lot alone', async () => {
    const question = await ask('Who answers?');
    const otherBank = await api.person('officer', 'pledgee');
    const otherCentre = await api.person('officer', 'trading-centre');
    for (const { as } of [otherBank, otherCentre]) {
      await as.post(`/lots/${lot}/questions/${question}/answer`, { text: 'I.' }).expect(404);
    }
    await otherCentre.as
      .post(`/lots/${lot}/questions/${question}/withholding`, { reason: 'Mine.' })
      .expect(404);
    const another = await draftLot(api, bank);
    await bank.as.post(`/lots/${another}/questions/${question}/answer`, { text: '?' }).expect(404);
    await asker.as.post(`/lots/${lot}/questions/${question}/answer`, { text: 'I.' }).expect(403);
  });

  it.each(['', ' \n ', 'x'.repeat(1001), 'a\u0000b', 7])('are plain text: not %j', async (text) => {
    const { body } = await asker.as.post(`/lots/${lot}/questions`, { text }).expect(400);
    const { faults } = body as { faults: { field: string }[] };
    expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(['text']));
  });
});
