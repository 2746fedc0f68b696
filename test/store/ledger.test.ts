import { beforeAll, expect, it } from '@jest/globals';
import { instant } from '../../src/core/kernel/instant.js';
import type { AccountName } from '../../src/core/ledger/account.js';
import { checkLedger } from '../../src/features/ledger/check-ledger.js';
import { type JournalOrder, LedgerService } from '../../src/features/ledger/ledger.service.js';
import { LedgerStore } from '../../src/features/ledger/ledger.store.js';
import { UlidIds } from '../../src/platform/ids/ids.js';
import { CryptoRandom } from '../../src/platform/random/random.js';
import { onEachDatabase, type SuiteContext } from '../support/on-each-database.js';

const BIDDERS = ['org_ann', 'org_bob', 'org_cid'];

const custody: AccountName = {
  ...{ ownerId: 'org_centre', purpose: 'custody', subject: '' },
  ...{ currency: 'CNY', custodianId: 'org_centre' },
};
const depositOf = (ownerId: string, subject = 'lot_1'): AccountName => ({
  ...{ ...custody, ownerId, purpose: 'deposit', subject },
});
const paid = (commandId: string, by: string, amount: bigint, subject?: string): JournalOrder => ({
  ...{ commandId, kind: 'payment-received', about: 'pay_1', by: 'usr_1' },
  lines: [
    { account: custody, side: 'debit', amount },
    { account: depositOf(by, subject), side: 'credit', amount },
  ],
});
const back = (order: JournalOrder, commandId: string): JournalOrder => ({
  ...{ ...order, commandId, kind: 'refund-paid' },
  lines: order.lines.map((line) => ({
    ...{ ...line, side: line.side === 'debit' ? 'credit' : 'debit' },
  })),
});

onEachDatabase('the ledger', (context: SuiteContext) => {
  let ledger: LedgerService;
  beforeAll(() => {
    ledger = new LedgerService(
      new LedgerStore(),
      new UlidIds(context.store.clock, new CryptoRandom()),
    );
  });

  const post = (order: JournalOrder): Promise<string> =>
    context.database.transact((tx) => ledger.post(tx, order));
  const balance = async (of: string, subject = 'lot_1'): Promise<unknown> => {
    const [row] = await context.database.read.query(
      'SELECT balance, held FROM ledger_accounts WHERE owner_id = ? AND subject = ?',
      [of, subject],
    );
    return row;
  };
  const assertSound = async (): Promise<void> => {
    expect(await checkLedger(context.database.read)).toMatchObject({ isSound: true, faults: [] });
  };

  it('loses nothing when many post to the same accounts, in whatever order they name them', async () => {
    const orders = Array.from({ length: 60 }, (_, n) => {
      const order = paid(`crowd-${n}`, BIDDERS[n % BIDDERS.length] ?? '', 7n);
      return n % 2 === 0 ? order : { ...order, lines: order.lines.toReversed() };
    });
    await Promise.all(orders.map(post));
    for (const one of BIDDERS) expect(await balance(one)).toEqual({ balance: 140, held: 0 });
    await assertSound();
  });

  it('posts a journal once, however often and from wherever it is sent', async () => {
    const order = paid('once', 'org_once', 5n);
    const ids = await Promise.all(Array.from({ length: 8 }, () => post(order)));
    expect(new Set(ids).size).toBe(1);
    expect(await balance('org_once')).toEqual({ balance: 5, held: 0 });
    const other = paid('once', 'org_once', 6n);
    await expect(post(other)).rejects.toMatchObject({ code: 'command-id-reused' });
  });

  it('lets only one of two take the last of an account', async () => {
    const order = paid('funds', 'org_last', 10n);
    await post(order);
    const settled = await Promise.allSettled([
      post(back(order, 'out-1')),
      post(back(order, 'out-2')),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await balance('org_last')).toEqual({ balance: 0, held: 0 });
    await assertSound();
  });

  it('ends a hold for exactly one of those who end it', async () => {
    await post(paid('to-hold', 'org_hold', 10n));
    const hold = { commandId: 'hold-1', account: depositOf('org_hold') };
    const placed = { ...hold, amount: 8n, expiresAt: null };
    for (let times = 0; times < 2; times += 1)
      await context.database.transact((tx) => ledger.hold(tx, placed));
    expect(await balance('org_hold')).toEqual({ balance: 10, held: 8 });
    await expect(post(back(paid('', 'org_hold', 3n), 'too-much'))).rejects.toThrow('overdrawn');
    const end = () =>
      context.database.transact((tx) => ledger.endHold(tx, { ...hold, how: 'voided' }));
    const ended = await Promise.all([end(), end(), end()]);
    expect(ended.filter(Boolean)).toHaveLength(1);
    expect(await balance('org_hold')).toEqual({ balance: 10, held: 0 });
    await assertSound();
  });

  it('lets a hold expire only when its time is over', async () => {
    await post(paid('to-expire', 'org_expire', 10n));
    const expiresAt = instant(context.store.clock.now() + 1_000);
    const hold = { commandId: 'hold-2', account: depositOf('org_expire') };
    const order = { ...hold, amount: 10n, expiresAt };
    await context.database.transact((tx) => ledger.hold(tx, order));
    const expire = () =>
      context.database.transact((tx) => ledger.endHold(tx, { ...hold, how: 'expired' }));
    expect(await expire()).toBe(false);
    context.store.clock.advance(1_000);
    expect(await expire()).toBe(true);
  });

  it('keeps its journals from being changed, by anybody', async () => {
    await post(paid('for-good', 'org_good', 1n));
    for (const sql of ['UPDATE ledger_entries SET amount = 2', 'DELETE FROM ledger_journals'])
      await expect(context.database.transact((tx) => tx.execute(sql))).rejects.toThrow(
        /never changed/,
      );
  });

  it('finds what was altered behind its back', async () => {
    await post(paid('altered', 'org_altered', 9n, 'lot_9'));
    await context.database.transact((tx) =>
      tx.execute("UPDATE ledger_accounts SET balance = 8 WHERE subject = 'lot_9'"),
    );
    const { isSound, faults } = await checkLedger(context.database.read);
    expect(isSound).toBe(false);
    expect(faults.map(({ what }) => what)).toEqual([
      'the balance is not the sum of the entries',
      'what the custodian holds is not what is owed',
    ]);
    const ofTheCentre = await checkLedger(context.database.read, 'org_centre');
    expect(ofTheCentre.faults).toEqual(faults);
    const ofAnother = await checkLedger(context.database.read, 'org_other');
    expect(ofAnother).toEqual({ isSound: true, journals: 0, entries: 0, accounts: 0, faults: [] });
    await context.database.transact((tx) =>
      tx.execute("UPDATE ledger_accounts SET balance = 9 WHERE subject = 'lot_9'"),
    );
  });
});
