import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  LedgerAccount,
  LedgerEntry,
  LedgerFinding,
  LedgerHold,
  LedgerJournal,
} from '../../src/contract/money-accounts.js';
import { type Caller, idOf, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';
import { DIALECTS } from '../support/opened-database.js';

const MONTH_MS = 30 * 86_400_000;
const DEPOSIT = { amount: '10000.00', currency: 'CNY' };
const NOTHING = { amount: '0.00', currency: 'CNY' };

/** Two bidders have paid the same centre for the same lot, and another centre holds nothing. */
describe.each(DIALECTS)('the books on %s', (dialect) => {
  let api: TestApi;
  let lot: string;
  let centre: Person;
  let otherCentre: Person;
  let auditor: Person;
  let one: Person;
  let other: Person;
  const paddles = new Map<Person, string>();

  beforeAll(async () => {
    api = await startApi(dialect);
    centre = await api.person('officer', 'trading-centre');
    otherCentre = await api.person('officer', 'trading-centre');
    auditor = await api.person('viewer', 'auditor');
    const second = await api.person('officer', { id: centre.organisationId });
    const bank = await api.person('officer', 'pledgee');
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
      ...{ durationMs: 3_600_000, deposit: DEPOSIT.amount, rules: { increment: '5000.00' } },
    };
    lot = await publishedLot(draft, { bank, officers: [centre, second] });
    one = await api.person('trader', 'acquisition-institution');
    other = await api.person('trader', 'operating-institution');
    for (const bidder of [one, other]) {
      const paddle = await enrolFor(lot, bidder);
      paddles.set(bidder, paddle);
      const path = `/lots/${lot}/enrolments/${paddle}/payment`;
      const payment = idOf((await bidder.as.post(path).expect(201)).body);
      for (const outcome of ['processing', 'succeeded'])
        await bidder.as.post(`/payments/${payment}/sandbox-outcome`, { outcome }).expect(201);
    }
  });
  afterAll(() => api.stop());

  const items = async <Item>({ as }: { as: Caller }, path: string): Promise<readonly Item[]> =>
    ((await as.get(path).expect(200)).body as { items: readonly Item[] }).items;
  const accounts = (of: Person): Promise<readonly LedgerAccount[]> =>
    items<LedgerAccount>(of, '/ledger/accounts');
  const accountOf = async (of: Person, purpose: LedgerAccount['purpose']): Promise<string> =>
    (await accounts(of)).find((account) => account.purpose === purpose)?.id ?? 'none';
  const entriesOf = (of: Person, id: string, query = ''): Promise<readonly LedgerEntry[]> =>
    items<LedgerEntry>(of, `/ledger/accounts/${id}/entries${query}`);
  const subjectOf = (bidder: Person) => ({
    ...{ lot, paddle: paddles.get(bidder) },
    payer: { id: bidder.organisationId },
  });

  it('show each bidder its own account, and the centre all that it holds', async () => {
    expect(await accounts(one)).toMatchObject([
      { purpose: 'deposit', subject: lot, owner: { id: one.organisationId }, held: DEPOSIT },
    ]);
    const held = await accounts(centre);
    expect(held.map(({ purpose }) => purpose).sort()).toEqual(['custody', 'deposit', 'deposit']);
    expect(await accounts(otherCentre)).toEqual([]);
    const id = await accountOf(one, 'deposit');
    for (const { as } of [one, centre, auditor])
      expect((await as.get(`/ledger/accounts/${id}`).expect(200)).body).toMatchObject({
        ...{ id, balance: DEPOSIT, custodian: { id: centre.organisationId } },
      });
  });

  it('can be looked through by purpose, and for what has money on it', async () => {
    const found = (query: string) => items<LedgerAccount>(centre, `/ledger/accounts?${query}`);
    expect(await found('purpose=custody')).toMatchObject([
      { balance: { amount: '20000.00', currency: 'CNY' } },
    ]);
    expect(await found('purpose=refund-in-transit')).toEqual([]);
    expect(await found('isFunded=true')).toHaveLength(3);
    await centre.as.get('/ledger/accounts?purpose=else').expect(400);
  });

  it('say of every movement whose money it was and for which lot', async () => {
    expect(await entriesOf(one, await accountOf(one, 'deposit'))).toMatchObject([
      { kind: 'payment-received', side: 'credit', before: NOTHING, subject: subjectOf(one) },
    ]);
    const custody = await entriesOf(centre, await accountOf(centre, 'custody'));
    expect(custody).toMatchObject([
      { side: 'debit', before: DEPOSIT, subject: subjectOf(other) },
      { side: 'debit', before: NOTHING, subject: subjectOf(one) },
    ]);
  });

  it('can be read for a period, page by page', async () => {
    const custody = await accountOf(centre, 'custody');
    const [newer, older] = await entriesOf(centre, custody);
    if (!newer || !older) throw new Error('two deposits have come');
    const path = `/ledger/accounts/${custody}/entries`;
    const first = await centre.as.get(`${path}?limit=1`).expect(200);
    expect(first.body).toMatchObject({ items: [{ id: newer.id }], next: newer.id });
    expect(await entriesOf(centre, custody, `?limit=1&cursor=${newer.id}`)).toEqual([older]);
    expect(await entriesOf(centre, custody, `?before=${older.at}`)).toEqual([]);
    expect(await entriesOf(centre, custody, `?before=${newer.at + 1}`)).toEqual([newer, older]);
    expect(await entriesOf(centre, custody, `?from=${newer.at + 1}`)).toEqual([]);
    await centre.as.get(`${path}?from=yesterday`).expect(400);
  });

  it('tell what is kept of an account, and for what', async () => {
    const holds = await items<LedgerHold>(
      one,
      `/ledger/accounts/${await accountOf(one, 'deposit')}/holds`,
    );
    expect(holds).toMatchObject([
      { state: 'open', amount: DEPOSIT, subject: subjectOf(one), endedAt: null, expiresAt: null },
    ]);
  });

  it('explain a journal by both its sides, without the balance of anybody', async () => {
    const [entry] = await entriesOf(one, await accountOf(one, 'deposit'));
    const path = `/ledger/journals/${entry?.journal ?? ''}`;
    const journal = (await one.as.get(path).expect(200)).body as LedgerJournal;
    expect(journal).toMatchObject({
      ...{ kind: 'payment-received', by: one.id, reverses: null, subject: subjectOf(one) },
      custodian: { id: centre.organisationId },
      lines: [
        { side: 'debit', purpose: 'custody', owner: { id: centre.organisationId } },
        { side: 'credit', purpose: 'deposit', owner: { id: one.organisationId } },
      ],
    });
    expect(journal.lines.map(({ amount }) => amount)).toEqual([DEPOSIT, DEPOSIT]);
    expect(JSON.stringify(journal)).not.toContain('balance');
    await other.as.get(path).expect(404);
    await otherCentre.as.get(path).expect(404);
  });

  it('are added up for the auditor, and for a centre as far as it holds the money', async () => {
    const check = async ({ as }: Person): Promise<LedgerFinding> =>
      (await as.get('/ledger/check').expect(200)).body as LedgerFinding;
    const sound = { isSound: true, faults: [] };
    expect(await check(auditor)).toEqual({ ...sound, journals: 2, entries: 4, accounts: 3 });
    expect(await check(centre)).toEqual({ ...sound, journals: 2, entries: 4, accounts: 3 });
    expect(await check(otherCentre)).toEqual({ ...sound, journals: 0, entries: 0, accounts: 0 });
    await one.as.get('/ledger/check').expect(403);
  });
});
