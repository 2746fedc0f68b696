import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { type Instant, parseInstant } from '../../core/kernel/instant.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import type { Lot } from '../lots/lot.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import { LotPlanner } from './lot-planner.js';

const timeOf = (written: string): Instant => parseInstant(written) as Instant;
const PUBLISHED = timeOf('2026-03-02T10:00:00+08:00');
const LOT = {
  ...{ pack: 'commercial-auction-law', rules: {}, currency: 'CNY', startPrice: 10_000_000n },
  ...{ opensAt: timeOf('2026-03-06T10:00:00+08:00'), endsAt: null, deposit: null },
  ...{ viewingFrom: null, viewingTo: null },
} as unknown as Lot;

/** The packs of the product, but that the law leaves it to somebody how many days a notice takes. */
function withRoom(): RulePacks {
  const packs = new RulePacks();
  const pack = packs.find(LOT.pack ?? '');
  const { noticeDays } = pack?.parameters ?? {};
  if (pack === null || noticeDays === undefined) throw new Error('the pack has a notice period');
  const text = { zh: '公告期', en: 'notice period' };
  const room = { what: text, by: text, source: noticeDays.source };
  const loose: RulePack = {
    ...pack,
    parameters: { ...pack.parameters, noticeDays: { ...noticeDays, room } },
  };
  return { find: () => loose, forLot: () => loose } as unknown as RulePacks;
}

describe('the dates of a lot', () => {
  const planner = new LotPlanner(withRoom(), new GovernmentCalendar());
  const earliest = (exceptions: readonly { readonly value: number }[]): Instant =>
    planner.plan(LOT, 3_600_000, {
      ...{ now: PUBLISHED, publishAt: PUBLISHED },
      exceptions: exceptions.map(({ value }) => ({
        ...{ parameter: 'noticeDays', value, evidence: '批复 1 号' },
      })),
    }).earliestOpening;

  it('are measured by the law, and by what two officers have granted', () => {
    expect(earliest([])).toBe(timeOf('2026-03-10T00:00:00+08:00'));
    expect(earliest([{ value: 3 }])).toBe(timeOf('2026-03-06T00:00:00+08:00'));
    // What is not looser than the law changes nothing.
    expect(earliest([{ value: 30 }])).toBe(earliest([]));
  });
});
