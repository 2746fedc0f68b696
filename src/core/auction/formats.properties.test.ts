import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAuctions, type Story, type Told } from '../../../test/kit/format-auctions.js';
import { at, type Lot, OPENS_AT } from '../../../test/kit/lot.js';
import { keptRecord, TOOLS } from '../../../test/kit/records.js';
import { later } from '../kernel/instant.js';
import { decodeState, encodeState } from '../kernel/state-json.js';
import { recordOf } from '../proof/record.js';
import { verifyRecord } from '../proof/verify.js';
import { type AuctionState, decide, evolve, nextDue, view } from './auction.js';
import { leadOf } from './lead.js';
import { ranking } from './ranking.js';
import { FORMATS, type Format } from './terms.js';

const NEW_FORMATS = FORMATS.filter(
  (format): format is Exclude<Format, 'english'> => format !== 'english',
);

const RUNS = { numRuns: 60 };

const told = (format: Exclude<Format, 'english'>, check: (story: Story) => void): void =>
  fc.assert(fc.property(formatAuctions(format), check), RUNS);

/** Checks every step of many stories. */
function always(
  format: Exclude<Format, 'english'>,
  check: (before: AuctionState, told: Told, after: AuctionState) => void,
): void {
  const watch = (lot: Lot, say: () => Told): void => {
    const before = lot.now;
    check(before, say(), lot.now);
  };
  fc.assert(
    fc.property(formatAuctions(format, { watch }), () => undefined),
    RUNS,
  );
}

describe.each(NEW_FORMATS)('whatever is said to a %s lot', (format) => {
  it('a refused command changes nothing but what was due anyway', () => {
    always(format, (before, { verdict, decidedMs }, after) => {
      if (verdict === 'accepted') return;
      const when = { receivedAt: at(decidedMs), decidedAt: at(decidedMs) };
      const tick = decide(before, { type: 'tick' }, when);
      expect(after).toEqual(tick.events.reduce(evolve, before));
    });
  });

  it('nobody is bound to more than it offered, and the price only falls where a bid is taken back', () => {
    always(format, (before, { command }, after) => {
      const { standing } = after;
      if (standing) expect(standing.price <= standing.leader.ceiling).toBe(true);
      const earlier = leadOf(before);
      if (command.type === 'cancel' || !earlier) return;
      const opens = after.course?.kind === 'quoting' && before.phase !== after.phase;
      if (!opens) expect((leadOf(after)?.price ?? 0n) >= earlier.price).toBe(true);
    });
  });

  it('it ends, the winner pays no more than its own offer and no less than the reserve', () => {
    told(format, ({ lot: { now, events } }) => {
      expect(now.result).not.toBeNull();
      const { result, terms } = now;
      if (result?.outcome !== 'sold') return;
      const lead = leadOf(now);
      expect([result.price, result.winner]).toEqual([lead?.price, lead?.leader]);
      const reserve = terms.rules.reserve?.amount ?? 0n;
      expect((result.price ?? 0n) >= reserve).toBe(true);
      const places = ranking(events);
      expect(new Set(places.map(({ paddle }) => paddle)).size).toBe(places.length);
      if (terms.rules.priority.kind === 'none' && result.winner !== null)
        expect(places[0]?.paddle).toBe(result.winner);
    });
  });

  it('its events alone tell the whole state, which can be written down and read again', () => {
    told(format, ({ lot: { now, events } }) => {
      expect(events.reduce<AuctionState | null>(evolve, null)).toEqual(now);
      expect(decodeState(encodeState(now))).toEqual(now);
    });
  });

  it('its record is verified, ended or not, with the price and the winner that it had', () => {
    told(format, ({ lot }) => {
      const verdict = verifyRecord(recordOf(keptRecord(lot.events), 'public'), TOOLS);
      expect(verdict.faults).toEqual([]);
      const { result } = view(lot.now);
      expect([verdict.outcome, verdict.winner]).toEqual([result?.outcome, result?.winner]);
    });
    fc.assert(
      fc.property(formatAuctions(format, { ended: false }), ({ lot }) => {
        const verdict = verifyRecord(recordOf(keptRecord(lot.events), 'public'), TOOLS);
        expect(verdict.faults).toEqual([]);
      }),
      RUNS,
    );
  });

  it('it comes to the same whether time is noticed at once or late', () => {
    always(format, (before, { command, decidedMs }, after) => {
      let punctual = before;
      for (
        let due = nextDue(punctual);
        due !== null && due <= at(decidedMs);
        due = nextDue(punctual)
      ) {
        const noticedAt = later(due, punctual.lastAt);
        const when = { receivedAt: noticedAt, decidedAt: noticedAt };
        punctual = decide(punctual, { type: 'tick' }, when).events.reduce(evolve, punctual);
      }
      if (command.type !== 'tick') return;
      expect({ ...punctual, lastAt: after.lastAt }).toEqual(after);
    });
  });

  it('nothing is due before the opening, and every wait is for something', () => {
    told(format, ({ lot: { events } }) => {
      const early = events.filter(({ at: when, type }) => type !== 'published' && when < OPENS_AT);
      const kinds = new Set(early.map(({ type }) => type));
      for (const kind of kinds) expect(['enrolled', 'sealed', 'scored']).toContain(kind);
    });
  });
});
