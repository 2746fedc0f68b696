import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../kernel/instant.js';
import { MAX_MINOR } from '../money/money.js';
import { type Account, available, type Purpose, SIDES } from './account.js';
import { end, type Ending, type Hold, place } from './hold.js';
import { difference, post, type Posting, reversalOf } from './journal.js';

const NAMES = ['bank', 'ann', 'bob', 'transit', 'other-bank', 'dollars'] as const;
const PURPOSES: { readonly [name in (typeof NAMES)[number]]: Purpose } = {
  ...{ bank: 'custody', ann: 'deposit', bob: 'deposit' },
  ...{ transit: 'refund-in-transit', 'other-bank': 'custody', dollars: 'custody' },
};

function account(id: (typeof NAMES)[number], changes: Partial<Account> = {}): Account {
  return {
    ...{ id, ownerId: `org_${id}`, purpose: PURPOSES[id], subject: '' },
    ...{ currency: id === 'dollars' ? 'USD' : 'CNY' },
    custodianId: id === 'other-bank' ? 'org_other' : 'org_bank',
    ...{ balance: 0n, held: 0n, version: 0 },
    ...changes,
  };
}

const accounts = (...some: Account[]) => new Map(some.map((one) => [one.id, one]));
const debit = (id: string, amount: bigint): Posting => ({ account: id, side: 'debit', amount });
const credit = (id: string, amount: bigint): Posting => ({ account: id, side: 'credit', amount });

const OPEN = accounts(
  account('bank', { balance: 10n, version: 3 }),
  account('ann', { balance: 10n, held: 4n, version: 1 }),
  account('bob'),
  ...[account('other-bank'), account('dollars')],
);

describe('a journal', () => {
  it('changes both sides and tells what stood there before and after', () => {
    expect(post(OPEN, [debit('bank', 5n), credit('bob', 5n)])).toMatchObject({
      ok: true,
      value: {
        entries: [
          { account: 'bank', version: 4, before: 10n, after: 15n },
          { account: 'bob', version: 1, before: 0n, after: 5n },
        ],
        accounts: [
          { id: 'bank', balance: 15n },
          { id: 'bob', balance: 5n },
        ],
      },
    });
  });

  it.each([
    ['no-postings', []],
    ['not-positive', [debit('bank', 0n), credit('bob', 0n)]],
    ['not-positive', [debit('bank', -1n), credit('bob', -1n)]],
    ['unknown-account', [debit('bank', 1n), credit('nobody', 1n)]],
    ['account-twice', [debit('bob', 1n), credit('bob', 1n)]],
    ['mixed-currencies', [debit('dollars', 1n), credit('bob', 1n)]],
    ['mixed-custodians', [debit('other-bank', 1n), credit('bob', 1n)]],
    ['unbalanced', [debit('bank', 2n), credit('bob', 1n)]],
    ['unbalanced', [debit('bank', 1n)]],
    ['overdrawn', [debit('bob', 1n), credit('bank', 1n)]],
    ['overdrawn', [debit('ann', 7n), credit('bank', 7n)]],
    ['too-large', [debit('bank', MAX_MINOR), credit('bob', MAX_MINOR)]],
  ] as const)('is refused as a whole: %s, %j', (fault, postings) => {
    expect(post(OPEN, postings)).toEqual({ ok: false, error: fault });
  });
});

describe('a hold', () => {
  const hold: Hold = { id: 'h', account: 'ann', amount: 6n, state: 'open', expiresAt: null };
  const ann = account('ann', { balance: 10n });

  it.each([
    ['not-positive', { ...hold, amount: 0n }],
    ['not-available', { ...hold, amount: 11n }],
  ])('cannot be placed: %s', (fault, wanted) => {
    expect(place(ann, wanted)).toEqual({ ok: false, error: fault });
  });

  const ENDINGS: readonly Ending[] = ['posted', 'voided', 'expired'];
  const pairs = ENDINGS.flatMap((first) => ENDINGS.map((second) => [first, second] as const));
  it.each(pairs)('that is %s can no longer be %s', (first, second) => {
    const expiresAt = instant(first === 'expired' ? 5 : 50);
    const kept = { ...ann, held: 6n };
    const ended = end({ ...hold, expiresAt }, kept, { how: first, at: instant(10) });
    expect(ended).toMatchObject({ ok: true, value: { account: { held: 0n } } });
    if (!ended.ok) return;
    const again = end(ended.value.hold, ended.value.account, { how: second, at: instant(60) });
    expect(again).toEqual({ ok: false, error: `already-${first}` });
  });

  it.each([
    ['posted', 10, 'past-its-end'],
    ['voided', 11, 'past-its-end'],
    ['expired', 9, 'before-its-end'],
  ] as const)('that ends at 10 is not %s at %d', (how, at, fault) => {
    const kept = { ...ann, held: 6n };
    const ended = end({ ...hold, expiresAt: instant(10) }, kept, { how, at: instant(at) });
    expect(ended).toEqual({ ok: false, error: fault });
  });
});

/** Anything that may be tried on a ledger. */
const move = fc.oneof(
  fc.record({
    kind: fc.constant('post' as const),
    from: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
    sides: fc.constantFrom('debit' as const, 'credit' as const),
    amount: fc.bigInt(-2n, 1_000n),
    skew: fc.constantFrom(0n, 0n, 0n, 1n),
  }),
  fc.record({
    kind: fc.constant('hold' as const),
    on: fc.constantFrom(...NAMES),
    amount: fc.bigInt(0n, 500n),
  }),
  fc.record({
    kind: fc.constant('end' as const),
    which: fc.nat(20),
    how: fc.constantFrom<Ending>('posted', 'voided'),
  }),
);

type Move = typeof move extends fc.Arbitrary<infer Tried> ? Tried : never;

/** A ledger that things are tried on; what is refused changes nothing. */
class Trial {
  ledger: ReadonlyMap<string, Account> = accounts(...NAMES.map((id) => account(id)));
  readonly holds: Hold[] = [];
  readonly journals: (readonly Posting[])[] = [];

  put(...changed: readonly Account[]): void {
    this.ledger = new Map([...this.ledger, ...changed.map((one) => [one.id, one] as const)]);
  }

  take(tried: Move): void {
    if (tried.kind === 'post') this.post(tried);
    else if (tried.kind === 'hold') this.hold(tried);
    else this.end(tried);
  }

  private post({ from, to, sides, amount, skew }: Extract<Move, { kind: 'post' }>): void {
    const postings = [
      { account: from, side: sides, amount },
      { account: to, side: sides === 'debit' ? 'credit' : 'debit', amount: amount + skew },
    ] as const;
    const posted = post(this.ledger, postings);
    if (!posted.ok) return;
    for (const entry of posted.value.entries)
      expect(entry.version).toBe((this.ledger.get(entry.account)?.version ?? 0) + 1);
    this.put(...posted.value.accounts);
    this.journals.push(postings);
  }

  private hold({ on, amount }: Extract<Move, { kind: 'hold' }>): void {
    const hold: Hold = { id: '', account: on, amount, state: 'open', expiresAt: null };
    const placed = place(this.ledger.get(on) ?? account(on), hold);
    if (!placed.ok) return;
    this.put(placed.value);
    this.holds.push(hold);
  }

  private end({ which, how }: Extract<Move, { kind: 'end' }>): void {
    const hold = this.holds[which];
    const on = this.ledger.get(hold?.account ?? '');
    if (!hold || !on) return;
    const ended = end(hold, on, { how, at: instant(1) });
    if (!ended.ok) return;
    this.put(ended.value.account);
    this.holds[which] = ended.value.hold;
  }
}

const trial = fc.array(move, { maxLength: 60 }).map((moves) => {
  const tried = new Trial();
  for (const one of moves) tried.take(one);
  return tried;
});

describe('a ledger, whatever is tried on it', () => {
  it('sums to zero over all accounts', () => {
    fc.assert(
      fc.property(trial, ({ ledger }) => {
        const balances = [...ledger.values()].map(({ purpose, balance }) => ({
          ...{ side: SIDES[purpose], amount: balance },
        }));
        expect(difference(balances)).toBe(0n);
      }),
    );
  });

  it('owes and holds no less than nothing, and keeps exactly what is on hold', () => {
    fc.assert(
      fc.property(trial, ({ ledger, holds }) => {
        for (const one of ledger.values()) {
          expect(one.balance >= 0n && one.held >= 0n && available(one) >= 0n).toBe(true);
          const open = holds.filter(({ account: on, state }) => on === one.id && state === 'open');
          expect(one.held).toBe(open.reduce((held, { amount }) => held + amount, 0n));
        }
      }),
    );
  });

  it('can be undone journal by journal, in the other order, once nothing is on hold', () => {
    fc.assert(
      fc.property(trial, (tried) => {
        tried.put(...[...tried.ledger.values()].map((one) => ({ ...one, held: 0n })));
        for (const postings of tried.journals.toReversed()) {
          const undone = post(tried.ledger, reversalOf(postings));
          expect(undone.ok).toBe(true);
          if (undone.ok) tried.put(...undone.value.accounts);
        }
        for (const { balance } of tried.ledger.values()) expect(balance).toBe(0n);
      }),
    );
  });
});
