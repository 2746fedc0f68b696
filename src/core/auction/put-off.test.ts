import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { termsOf } from '../../../test/kit/format-terms.js';
import { formatAuctions } from '../../../test/kit/format-auctions.js';
import {
  at,
  bid,
  Lot,
  OPENS_AT,
  paddle,
  RESUME,
  seal,
  SUSPEND,
  termsWith,
  TICK,
} from '../../../test/kit/lot.js';
import { keptRecord, TOOLS } from '../../../test/kit/records.js';
import type { Instant } from '../kernel/instant.js';
import { recordOf } from '../proof/record.js';
import { verifyRecord } from '../proof/verify.js';
import { type AuctionState, evolve, nextDue, view } from './auction.js';
import type { AuctionCommand } from './commands.js';
import { FORMATS, type Format } from './terms.js';
import { isUnopened } from './unopened.js';

const HOUR = 3_600_000;
const PUT_OFF: AuctionCommand = { type: 'put-off', reason: 'outage', by: 'a', secondBy: null };
const letGo = (opensAt: Instant): AuctionCommand => ({
  ...{ type: 'resume', reason: 'over', by: 'a', secondBy: 'b' },
  opensAt,
});

/** A verifier finds nothing wrong with the record, and its events alone tell the whole state. */
function verified({ events, now }: Lot): void {
  expect(verifyRecord(recordOf(keptRecord(events), 'public'), TOOLS).faults).toEqual([]);
  expect(events.reduce<AuctionState | null>(evolve, null)).toEqual(now);
}

describe('a lot whose opening is put off', () => {
  it('does not open at its instant, and opens later by the time that it stood', () => {
    const lot = Lot.of(termsWith());
    expect(lot.decide([-60_000, PUT_OFF]).events).toEqual([
      ...[{ type: 'suspended', cause: 'ruling', reason: 'outage', by: 'a', secondBy: null }].map(
        (event) => ({ ...event, at: at(-60_000), since: OPENS_AT }),
      ),
    ]);
    expect([nextDue(lot.now), view(lot.now).isSuspended]).toEqual([null, true]);
    expect(lot.say([1000, TICK], [1000, bid('A', 100n)])).toBe('suspended');
    expect(isUnopened(lot.now, at(2000))).toBe(true);
    lot.say([5000, RESUME]);
    expect(nextDue(lot.now)).toBe(at(5000));
    expect(lot.say([5000, bid('A', 100n)])).toBe('accepted');
    expect(view(lot.now)).toMatchObject({ opensAt: at(5000), endsAt: at(5000 + HOUR) });
    lot.say([5000 + HOUR + 250, TICK]);
    expect(lot.now.result).toMatchObject({ winner: 'A', endedAt: at(5000 + HOUR) });
    verified(lot);
  });

  it('opens when it is told, and refuses until then what is for an open lot', () => {
    const lot = Lot.of(termsWith());
    lot.say([-60_000, PUT_OFF], [5000, letGo(at(600_000))]);
    expect(nextDue(lot.now)).toBe(at(600_000));
    expect(lot.say([6000, bid('A', 100n)])).toBe('not-open');
    expect(lot.say([600_000, bid('A', 100n)])).toBe('accepted');
    verified(lot);
  });

  it('opens as announced where it is let go before that', () => {
    const lot = Lot.of(termsWith());
    lot.say([-60_000, PUT_OFF], [-30_000, RESUME]);
    expect(nextDue(lot.now)).toBe(OPENS_AT);
    expect(lot.now).not.toHaveProperty('opensAt');
    verified(lot);
  });

  it('stands before its opening even where that was due and nobody was there to see it', () => {
    const lot = Lot.of(termsWith());
    lot.say([90_000, PUT_OFF]);
    expect(lot.now.phase).toBe('waiting');
    lot.say([120_000, RESUME]);
    expect(view(lot.now).opensAt).toBe(at(120_000));
    verified(lot);
  });

  it('may be left, joined, and put off again', () => {
    const lot = Lot.of(termsWith());
    lot.say([-60_000, PUT_OFF]);
    expect(lot.say([5000, { type: 'leave', paddle: paddle('A') }])).toBe('accepted');
    const enrol = { rank: null, isDepositMissing: false, identity: null } as const;
    expect(lot.say([6000, { type: 'enrol', paddle: paddle('D'), ...enrol }])).toBe('accepted');
    lot.say([7000, letGo(at(60_000))], [50_000, PUT_OFF], [70_000, RESUME]);
    expect(view(lot.now).opensAt).toBe(at(70_000));
    verified(lot);
  });

  it('is put off once, and only before it has opened; nobody suspends it otherwise', () => {
    const lot = Lot.of(termsWith());
    expect(lot.say([-60_000, SUSPEND])).toBe('not-open');
    expect(lot.say([-60_000, PUT_OFF], [-50_000, PUT_OFF])).toBe('suspended');
    lot.say([-40_000, RESUME], [0, TICK]);
    expect(lot.say([1000, PUT_OFF])).toBe('wrong-phase');
  });

  it('takes no filing while it stands, and takes them again until it opens', () => {
    const rules = {
      ...({ increment: { kind: 'fixed', step: 10n }, minimumBidders: 1, rounds: 1 } as const),
      ...{ turnMs: 1000, openingPauseMs: 1000, roundPauseMs: 1000 },
    };
    const terms = { lot: 'lot_1', pack: null, currency: 'JPY', startPrice: 100n } as const;
    const lot = Lot.of(termsOf('round-english', rules, { ...terms, durationMs: HOUR }));
    expect(lot.say([-90_000, seal('A', 120n)], [-60_000, PUT_OFF])).toBe('accepted');
    expect(lot.say([-50_000, seal('B', 120n)])).toBe('suspended');
    expect(lot.say([5000, seal('B', 120n)])).toBe('suspended');
    lot.say([6000, letGo(at(60_000))]);
    expect(lot.say([50_000, seal('B', 120n)])).toBe('accepted');
    lot.say([200_000, TICK]);
    verified(lot);
  });

  it('gives an outage after the opening that it had in the end no more time than there was', () => {
    const lot = Lot.of(termsWith({}, { durationMs: 60_000 }));
    lot.say([-60_000, PUT_OFF], [5000, letGo(at(600_000))]);
    lot.say([700_000, { type: 'make-good-outage', from: at(599_000), to: at(630_000) }]);
    expect(lot.events.filter(({ type }) => type === 'suspended').at(-1)).toMatchObject({
      since: at(600_000),
    });
    verified(lot);
  });
});

const OTHERS = FORMATS.filter(
  (format): format is Exclude<Format, 'english'> => format !== 'english',
);

it.each(OTHERS)(
  'a %s lot whose opening was put off runs its whole time, and is verified',
  (format) => {
    const stories = formatAuctions(format, { putOffMs: 7000 });
    const check = ({ lot }: { readonly lot: Lot }): void => {
      verified(lot);
      const opened = lot.events.find(({ type }) => type === 'opened');
      if (opened) expect(opened.at >= at(7000)).toBe(true);
    };
    fc.assert(fc.property(stories, check), { numRuns: 30 });
  },
);
