import { describe, expect, it } from '@jest/globals';
import { Lot, cancel, paddle, TICK, at } from '../../../test/kit/lot.js';
import { quoteCommitment, termsOf } from '../../../test/kit/format-terms.js';
import { keptRecord, TOOLS } from '../../../test/kit/records.js';
import { recordOf } from '../proof/record.js';
import { verifyRecord } from '../proof/verify.js';
import type { AuctionCommand } from './commands.js';
import type { Escrow } from './escrow.js';
import type { RuleDraft } from './rule-draft.js';
import type { Format, Terms } from './terms.js';
import { checkTerms } from './terms-check.js';
import { view } from './auction.js';

const HOUR = 3_600_000;
const DRAIN = 250;
const OPENING = HOUR + DRAIN;
const key = (digit: number): string => `04${String(digit).repeat(128)}`;
const officer = (digit: number) => ({ officer: `usr_${digit}`, key: key(digit) });
const ESCROW: Escrow = { threshold: 2, officers: [officer(1), officer(2), officer(3)] };
const HASH = 'e'.repeat(64);
const RULES: RuleDraft = { sealing: 'committed', revealMs: HOUR, pricing: 'first' };

const terms = (escrow: Escrow | undefined, format: Format = 'sealed', rules = RULES): Terms => {
  const said = { lot: 'lot_1', pack: null, currency: 'JPY', startPrice: 100n, durationMs: HOUR };
  const plain = termsOf(format, rules, said as never);
  return escrow === undefined ? plain : { ...plain, escrow };
};

const opening = (amount: bigint) => ({ amount, salt: amount.toString(16).padStart(32, '0') });
const commit = (name: string, amount: bigint, escrow?: string): AuctionCommand => ({
  type: 'commit',
  paddle: paddle(name),
  commitment: quoteCommitment(terms(ESCROW), name, opening(amount)),
  ...(escrow === undefined ? {} : { escrow }),
});
const reveal = (name: string, amount: bigint, officers?: readonly string[]): AuctionCommand => ({
  type: 'reveal',
  paddle: paddle(name),
  ...opening(amount),
  ...(officers === undefined ? {} : { officers }),
});
const verify = (lot: Lot) => verifyRecord(recordOf(keptRecord(lot.events), 'public'), TOOLS);

describe('a quote left in escrow', () => {
  it.each([
    ['enough officers', ['usr_1', 'usr_3'], 'accepted'],
    ['all of them', ['usr_3', 'usr_1', 'usr_2'], 'accepted'],
    ['too few', ['usr_1'], 'malformed'],
    ['nobody', [], 'malformed'],
    ['one who counts twice', ['usr_1', 'usr_1'], 'malformed'],
    ['somebody who was not named', ['usr_1', 'usr_9'], 'malformed'],
  ])('is opened by %s: %s', (_, officers, verdict) => {
    const lot = Lot.of(terms(ESCROW));
    expect(lot.say([1000, commit('A', 150n, HASH)], [OPENING, reveal('A', 150n, officers)])).toBe(
      verdict,
    );
  });

  it('may be opened by its bidder all the same, and then by nobody else', () => {
    const lot = Lot.of(terms(ESCROW));
    lot.say([1000, commit('A', 150n, HASH)], [2000, commit('B', 160n)]);
    expect(lot.say([OPENING, reveal('A', 150n)])).toBe('accepted');
    expect(lot.say([OPENING + 1, reveal('A', 150n, ['usr_1', 'usr_2'])])).toBe('no-quote');
  });

  it('is opened for its bidder only where its last commitment was left there', () => {
    const lot = Lot.of(terms(ESCROW));
    lot.say([1000, commit('A', 150n, HASH)], [2000, commit('A', 170n)]);
    expect(lot.say([OPENING, reveal('A', 170n, ['usr_1', 'usr_2'])])).toBe('malformed');
    expect(lot.say([OPENING + 1, reveal('A', 170n)])).toBe('accepted');
  });

  it('cannot be opened before its time, nor once it was taken back', () => {
    const lot = Lot.of(terms(ESCROW));
    lot.say([1000, commit('A', 150n, HASH)], [1100, commit('B', 150n, HASH)]);
    expect(lot.say([2000, reveal('A', 150n, ['usr_1', 'usr_2'])])).toBe('wrong-phase');
    lot.say([3000, cancel('A')]);
    expect(lot.say([OPENING, reveal('A', 150n, ['usr_1', 'usr_2'])])).toBe('no-quote');
  });

  it('cannot be left where the terms name no officers', () => {
    const lot = Lot.of(terms(undefined));
    expect(lot.say([1000, commit('A', 150n, HASH)])).toBe('malformed');
    expect(lot.say([1001, commit('A', 150n)])).toBe('accepted');
    expect(lot.say([OPENING, reveal('A', 150n, ['usr_1', 'usr_2'])])).toBe('malformed');
  });

  it('says to everyone that it is there, wins, and leaves a record that verifies', () => {
    const lot = Lot.of(terms(ESCROW));
    lot.say([1000, commit('A', 250n, HASH)], [2000, commit('B', 160n)]);
    expect(view(lot.now).course).toMatchObject({
      quotes: [{ isInEscrow: true }, { isInEscrow: false }],
    });
    lot.say(
      [OPENING, reveal('B', 160n)],
      [OPENING + 1, reveal('A', 250n, ['usr_2', 'usr_3'])],
      [OPENING + 1 + DRAIN, TICK],
    );
    expect(lot.now.result).toMatchObject({ outcome: 'sold', winner: 'A', price: 250n });
    expect(
      lot.events.find(({ type, at: when }) => type === 'revealed' && when === at(OPENING + 1)),
    ).toMatchObject({ officers: ['usr_2', 'usr_3'] });
    expect(verify(lot)).toMatchObject({ verified: true });
  });

  it('makes a record that does not verify once an officer is taken out of it', () => {
    const lot = Lot.of(terms(ESCROW));
    lot.say(
      [1000, commit('A', 250n, HASH)],
      [OPENING, reveal('A', 250n, ['usr_2', 'usr_3'])],
      [OPENING + DRAIN, TICK],
    );
    for (const [index, event] of lot.events.entries())
      if (event.type === 'revealed') lot.events[index] = { ...event, officers: ['usr_2'] };
    expect(verify(lot)).toMatchObject({ verified: false });
  });
});

describe('terms that offer escrow', () => {
  it.each<readonly [string, Terms, readonly string[]]>([
    ['are in order', terms(ESCROW), []],
    [
      'of a weighted lot too',
      terms(ESCROW, 'weighted', {
        sealing: 'committed',
        revealMs: HOUR,
        priceWeightBps: 10_000,
        criteria: [],
      }),
      [],
    ],
    ['let nobody open alone', terms({ ...ESCROW, threshold: 1 }), ['escrow.threshold too-short']],
    [
      'ask no more than there are',
      terms({ ...ESCROW, threshold: 4 }),
      ['escrow.threshold too-large'],
    ],
    [
      'name nobody twice',
      terms({ ...ESCROW, officers: [officer(1), officer(2), officer(1)] }),
      ['escrow.officers named-twice'],
    ],
    [
      'give no two officers one key',
      terms({ ...ESCROW, officers: [officer(1), { officer: 'usr_2', key: key(1) }] }),
      ['escrow.officers named-twice'],
    ],
    [
      'have something to leave',
      terms(ESCROW, 'sealed', { ...RULES, sealing: 'in-clear' }),
      ['escrow not-in-format'],
    ],
  ])('%s', (_, checked, faults) => {
    expect(checkTerms(checked).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});
