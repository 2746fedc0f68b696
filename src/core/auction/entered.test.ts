import { describe, expect, it } from '@jest/globals';
import { termsOf } from '../../../test/kit/format-terms.js';
import { at, bid, cancel, Lot, max, paddle, seal, termsWith, TICK } from '../../../test/kit/lot.js';
import { keptRecord, TOOLS } from '../../../test/kit/records.js';
import { recordOf } from '../proof/record.js';
import { verifyRecord } from '../proof/verify.js';
import type { AuctionCommand, Entered } from './commands.js';
import { view } from './auction.js';

const HOUR = 3_600_000;
const ANNOUNCED = {
  lot: 'lot_1',
  pack: null,
  currency: 'JPY',
  startPrice: 100n,
  durationMs: HOUR,
} as const;
const ENTERED: Entered = {
  by: 'usr_1',
  secondBy: 'usr_2',
  reason: 'the line of the bidder failed',
};
const by = (command: AuctionCommand, entered: Partial<Entered> = {}): AuctionCommand =>
  ({ ...command, entered: { ...ENTERED, ...entered } }) as AuctionCommand;

describe('a bid that officers enter for its bidder', () => {
  it('is decided as every bid, and its entry says who entered it and why', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('B', 100n)]);
    expect(lot.say([2, by(bid('A', 105n))])).toBe('below-minimum');
    const { events } = lot.decide([3, by(bid('A', 120n))]);
    expect(events).toMatchObject([
      { type: 'bid', paddle: 'A', amount: 120n, receivedAt: at(3), entered: ENTERED },
    ]);
    expect(lot.lead).toBe('A 120');
  });

  it('needs two persons and a reason', () => {
    const lot = Lot.of(termsWith());
    expect(lot.say([1, by(bid('A', 120n), { secondBy: 'usr_1' })])).toBe('malformed');
    expect(lot.say([1, by(bid('A', 120n), { reason: '' })])).toBe('malformed');
  });

  it('waits for nothing and counts from nowhere else than its own receipt', () => {
    const lot = Lot.of(termsWith());
    expect(lot.say([HOUR, by(bid('A', 120n))])).toBe('held');
    expect(lot.say([HOUR, by(bid('A', 120n)), HOUR + 250])).toBe('closed');
  });

  it('marks a sealed amount and what takes it back, and nothing that the bidder does itself', () => {
    const lot = Lot.of(termsOf('sealed', { sealing: 'in-clear' }, ANNOUNCED));
    lot.say([1, by(seal('A', 120n))], [2, seal('B', 130n)]);
    expect(lot.events.slice(-2)).toMatchObject([{ entered: ENTERED }, { type: 'sealed' }]);
    expect(lot.events.at(-1)).not.toHaveProperty('entered');
    expect(view(lot.now, at(3)).course).toMatchObject({
      quotes: [{ paddle: 'A', isEntered: true, amount: null }, { paddle: 'B' }],
    });
    lot.say([4, by(cancel('A'))]);
    expect(lot.events.at(-1)).toMatchObject({ type: 'cancelled', entered: ENTERED });
  });

  it('is refused where only its bidder holds what it says', () => {
    const rules = { sealing: 'committed', revealMs: HOUR } as const;
    const lot = Lot.of(termsOf('sealed', rules, ANNOUNCED));
    const commit = { type: 'commit', paddle: paddle('A'), commitment: 'ab'.repeat(32) } as const;
    expect(lot.say([1, by(seal('A', 120n))])).toBe('only-its-bidder');
    expect(lot.say([1, by(commit)])).toBe('only-its-bidder');
    expect(lot.say([1, commit])).toBe('accepted');
    expect(lot.say([2, by(cancel('A'))])).toBe('accepted');
  });

  it('stands in the record, which verifies, and in which nobody else can be named', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('B', 100n)], [2, by(max('A', 300n))], [3, bid('B', 150n)]);
    lot.say([HOUR + 300, TICK]);
    const record = recordOf(keptRecord(lot.events), 'public');
    const verdict = verifyRecord(record, TOOLS);
    expect(verdict).toMatchObject({ verified: true });
    const entry = record.entries.find(({ body }) => body.includes('"entered"'));
    expect(entry?.body).toContain(
      '"entered":{"by":"usr_1","reason":"the line of the bidder failed","secondBy":"usr_2"},',
    );
    const alone = lot.events.map((event) =>
      event.type === 'bid' && event.entered
        ? { ...event, entered: { ...event.entered, secondBy: 'usr_1' } }
        : event,
    );
    expect(verifyRecord(recordOf(keptRecord(alone), 'public'), TOOLS)).toMatchObject({
      verified: false,
    });
  });
});
