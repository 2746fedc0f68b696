import { describe, expect, it } from '@jest/globals';
import { parseBid } from './bid-parser.js';

const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const BID = {
  commandId: 'cmd-0001',
  lot: LOT,
  type: 'bid',
  amount: { amount: '45110.00', currency: 'CNY' },
};

const HASH = '0a'.repeat(32);
const SALT = '1b'.repeat(16);
const READ = { amount: { minor: 4_511_000n, currency: 'CNY' } };

describe('a bid message', () => {
  it('is read whole', () => {
    expect(parseBid(BID)).toEqual({
      ok: true,
      value: {
        ...BID,
        ...{ amount: { minor: 4_511_000n, currency: 'CNY' }, on: null },
        ...{ commitment: null, envelope: null, salt: null, word: null },
      },
    });
  });

  it.each(['*', '专利', 'x'.repeat(60)])('may be on %j', (on) => {
    expect(parseBid({ ...BID, on })).toMatchObject({ ok: true, value: { on } });
  });

  it('carries no amount when it matches', () => {
    const { amount: _, ...match } = { ...BID, type: 'match' };
    expect(parseBid(match)).toMatchObject({ ok: true, value: { type: 'match', amount: null } });
  });

  it.each<[string, object]>([
    ['the price that is shown', { type: 'accept' }],
    ['the price that was seen', { type: 'accept', amount: BID.amount }],
    ['a sealed amount', { type: 'seal', amount: BID.amount }],
    ['a commitment', { type: 'commit', commitment: HASH }],
    ['its opening', { type: 'reveal', amount: BID.amount, salt: SALT }],
    ['taking it back', { type: 'cancel' }],
  ])('may be %s', (_, said) => {
    const { amount: __, ...bare } = BID;
    expect(parseBid({ ...bare, ...said })).toMatchObject({
      ok: true,
      value: {
        commitment: null,
        salt: null,
        word: null,
        ...said,
        ...('amount' in said ? READ : { amount: null }),
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['a commitment to a plain bid', { ...BID, commitment: HASH }, 'commitment'],
    ['nothing that it is on', { ...BID, on: '' }, 'on'],
    ['a number that it is on', { ...BID, on: 1 }, 'on'],
    ['too long a name that it is on', { ...BID, on: 'x'.repeat(61) }, 'on'],
    ['a target to a ceiling', { ...BID, type: 'max', on: '*' }, 'on'],
    ['a salt to a plain bid', { ...BID, salt: SALT }, 'salt'],
    ['no commitment', { ...BID, type: 'commit', amount: undefined }, 'commitment'],
    ['an amount beside its commitment', { ...BID, type: 'commit', commitment: HASH }, 'amount'],
    ['a commitment in capitals', commit('A'.repeat(64)), 'commitment'],
    ['a short commitment', commit('a'.repeat(63)), 'commitment'],
    ['an opening without its salt', { ...BID, type: 'reveal' }, 'salt'],
    ['an opening without its amount', { ...BID, type: 'reveal', amount: undefined }, 'amount'],
    ['a salt of 64 bits', { ...BID, type: 'reveal', salt: 'a'.repeat(16) }, 'salt'],
    ['an amount to take back', { ...BID, type: 'cancel' }, 'amount'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a text', 'bid 100', ''],
    ['a list', [BID], ''],
    ['an unknown field', { ...BID, amuont: '1' }, 'amuont'],
    ['no command id', { ...BID, commandId: undefined }, 'commandId'],
    ['a short command id', { ...BID, commandId: 'short' }, 'commandId'],
    ['a command id with a space', { ...BID, commandId: 'command 1' }, 'commandId'],
    ['a command id that is a number', { ...BID, commandId: 12345678 }, 'commandId'],
    ['no lot', { ...BID, lot: '' }, 'lot'],
    ['the id of something else', { ...BID, lot: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' }, 'lot'],
    ['no type', { ...BID, type: undefined }, 'type'],
    ['an unknown type', { ...BID, type: 'bet' }, 'type'],
    ['a type from the prototype', { ...BID, type: 'constructor' }, 'type'],
    ['no amount', { ...BID, amount: undefined }, 'amount'],
    ['an amount with a match', { ...BID, type: 'match' }, 'amount'],
    ['a bare number', { ...BID, amount: 45110 }, 'amount'],
    ['a bare text', { ...BID, amount: '45110.00' }, 'amount'],
    ['a number inside', { ...BID, amount: { amount: 45110, currency: 'CNY' } }, 'amount.amount'],
    ['no currency', { ...BID, amount: { amount: '45110.00' } }, 'amount.currency'],
    ['an unknown currency', amount('45110.00', 'ABC'), 'amount.currency'],
    ['another field beside', { ...BID, amount: { ...BID.amount, tax: '1' } }, 'amount.tax'],
    ['too few decimal places', amount('45110.0'), 'amount.amount'],
    ['too many decimal places', amount('45110.000'), 'amount.amount'],
    ['decimal places that the yen has not', amount('45110.00', 'JPY'), 'amount.amount'],
    ['nothing offered', amount('0.00'), 'amount.amount'],
    ['less than nothing', amount('-1.00'), 'amount.amount'],
    ['a plus sign', amount('+1.00'), 'amount.amount'],
    ['an exponent', amount('1e5'), 'amount.amount'],
    ['hexadecimal', amount('0x10.00'), 'amount.amount'],
    ['a leading zero', amount('045110.00'), 'amount.amount'],
    ['separators', amount('45,110.00'), 'amount.amount'],
    ['spaces', amount(' 45110.00'), 'amount.amount'],
    ['other digits', amount('４５110.00'), 'amount.amount'],
    ['more than can be exact', amount('90071992547409.92'), 'amount.amount'],
    ['far more', amount(`${'9'.repeat(400)}.00`), 'amount.amount'],
    ['infinity', amount('Infinity'), 'amount.amount'],
  ])('with %s is refused, and the field is named', (_, message, field) => {
    expect(parseBid(message)).toMatchObject({ ok: false, error: { field } });
  });

  it('may name the largest amount there is', () => {
    expect(parseBid(amount('90071992547409.91'))).toMatchObject({ ok: true });
  });
});

function commit(commitment: string): object {
  return { commandId: BID.commandId, lot: LOT, type: 'commit', commitment };
}

function amount(text: string, currency = 'CNY'): object {
  return { ...BID, amount: { amount: text, currency } };
}
