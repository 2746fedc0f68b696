import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant, plus } from '../kernel/instant.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import {
  correctionDuties,
  dutyState,
  type KeptPeriod,
  keptPeriod,
  lastDayToPlace,
  mediaDuties,
  type MediaDuty,
  mediaGaps,
  type Medium,
  noticeCount,
  type Placement,
} from './placement.js';
import type { Plan } from './plan.js';

const SOURCE = { title: { zh: '拍卖法', en: 'Auction Law' }, number: null, article: '47' };
const at = (time: string): Instant => parseInstant(`${time}+08:00`) as Instant;
/** Without a holiday, so that a week has five working days. */
const CALENDAR: WorkingCalendar = { years: new Set([2026]), special: new Map() };
const SEVEN: KeptPeriod = { amount: 7, unit: 'days', kind: 'law', source: SOURCE };
const OPENS = at('2026-03-10T10:00:00');
const dates = (period: KeptPeriod | null = SEVEN, opensAt = OPENS) => ({
  ...{ calendar: CALENDAR, opensAt, period },
});
const placed = (firstDay: string, more: Partial<Placement> = {}): Placement => ({
  ...{ edition: 0, medium: 'newspaper', name: '江南日报', firstDay, lastDay: firstDay },
  ...more,
});
const rule = (name: string, value: unknown, kind: 'law' | 'default' = 'law') => ({
  ...{ name, value, kind, min: null, source: SOURCE, effectiveFrom: 0, effectiveTo: null },
});
const NEWS: MediaDuty = {
  ...{ parameter: 'noticeInNews', media: ['newspaper', 'news-media'], kind: 'law', source: SOURCE },
};

describe('the days of a notice in a medium', () => {
  it.each<[string, Partial<Placement>, KeptPeriod | null, number, boolean]>([
    // Neither the day on which it appears nor that of the opening counts: the 3rd to the 9th are seven.
    ['2026-03-02', {}, SEVEN, 7, true],
    ['2026-03-03', {}, SEVEN, 6, false],
    ['2026-03-09', {}, null, 0, true],
    ['2026-03-11', {}, null, 0, false],
    // What is printed stays printed; a website counts for as long as it shows the notice.
    ['2026-03-01', { medium: 'exchange-website', lastDay: '2026-03-05' }, SEVEN, 4, false],
    ['2026-03-01', { medium: 'exchange-website', lastDay: null }, SEVEN, 8, true],
    ['2026-03-02', {}, { ...SEVEN, amount: 5, unit: 'working-days' }, 5, true],
    ['2026-03-03', {}, { ...SEVEN, amount: 5, unit: 'working-days' }, 4, false],
  ])('that first stands there on %s are counted', (firstDay, more, period, days, isKept) => {
    expect(noticeCount(placed(firstDay, more), dates(period))).toMatchObject({ days, isKept });
  });

  it.each<[string, KeptPeriod | null]>([
    ['2026-03-02', SEVEN],
    ['2026-03-02', { ...SEVEN, amount: 5, unit: 'working-days' }],
    ['2026-03-09', null],
  ])('have to begin on %s at the latest', (day, period) => {
    expect(lastDayToPlace(dates(period))).toBe(day);
  });
});

describe('what a pack asks of the media', () => {
  it('is read parameter by parameter, and of media that there are', () => {
    const rules = [
      rule('noticeOnExchange', ['exchange-website'], 'default'),
      rule('noticeInNews', ['newspaper', 'town-crier']),
      rule('noticeDays', 7),
    ];
    expect(mediaDuties(rules, OPENS)).toEqual([
      { parameter: 'noticeInNews', media: ['newspaper'], kind: 'law', source: SOURCE },
      { ...NEWS, parameter: 'noticeOnExchange', media: ['exchange-website'], kind: 'default' },
    ]);
  });

  it.each<['met' | 'short' | 'missing', readonly Placement[]]>([
    ['missing', []],
    ['missing', [placed('2026-03-01', { medium: 'court-website' })]],
    ['missing', [placed('2026-03-01', { edition: 1 })]],
    ['short', [placed('2026-03-05')]],
    ['met', [placed('2026-03-05'), placed('2026-03-02', { medium: 'news-media', lastDay: null })]],
  ])('is %s by what is on record', (state, placements) => {
    expect(dutyState(NEWS, placements, dates())).toBe(state);
  });

  it('leaves gaps where the law wants more than the platform, and none for what is usual', () => {
    const platform: MediaDuty = { ...NEWS, parameter: 'noticeOnPlatform', media: ['platform'] };
    const usual: MediaDuty = { ...NEWS, parameter: 'noticeOnExchange', kind: 'default' };
    const record = { placements: [], corrections: [] };
    expect(mediaGaps([platform, usual, NEWS], record, dates())).toEqual([
      expect.objectContaining({ key: '0 noticeInNews', state: 'missing', source: SOURCE }),
    ]);
  });

  it('wants a correction wherever the notice stands, before the lot opens', () => {
    const site = { medium: 'exchange-website' as Medium, name: '交易所', lastDay: null };
    const placements = [
      placed('2026-03-01', { medium: 'platform', name: '权槌', lastDay: null }),
      placed('2026-03-02'),
      placed('2026-03-02', site),
      placed('2026-03-09', { ...site, edition: 1 }),
      placed('2026-03-10', { edition: 1 }),
    ];
    const corrections = [{ no: 1, publishedAt: plus(OPENS, -1) }];
    expect(correctionDuties(corrections, placements, dates())).toEqual([
      { edition: 1, medium: 'newspaper', name: '江南日报', state: 'missing', isLate: false },
      { edition: 1, medium: 'exchange-website', name: '交易所', state: 'met', isLate: false },
    ]);
    const gaps = mediaGaps([NEWS], { placements, corrections }, dates());
    expect(gaps.map(({ key }) => key)).toEqual(['1 newspaper 江南日报']);
  });

  it('wants a correction after the opening there too, and stops no lot for it', () => {
    const corrections = [{ no: 1, publishedAt: OPENS }];
    const notice = placed('2026-03-01');
    const duty = { edition: 1, medium: 'newspaper', name: '江南日报', isLate: true };
    expect(correctionDuties(corrections, [notice], dates())).toEqual([
      { ...duty, state: 'missing' },
    ]);
    expect(mediaGaps([NEWS], { placements: [notice], corrections }, dates())).toEqual([]);
    const placements = [notice, placed('2026-03-12', { edition: 1 })];
    expect(correctionDuties(corrections, placements, dates())).toEqual([{ ...duty, state: 'met' }]);
  });
});

describe('the period that placements keep', () => {
  const plan = (
    kind: 'law' | 'default',
    usualOpening: Instant,
  ): Pick<Plan, 'steps' | 'usualOpening'> => ({
    usualOpening,
    steps: [
      {
        ...{ name: 'notice', from: null, until: null, firstDay: null, lastDay: null },
        basis: { parameter: 'noticeDays', kind, amount: 10, unit: 'days', source: SOURCE },
        isEstimate: false,
      },
    ],
  });

  it('is the least of the law, and what is usual only where it was chosen', () => {
    const rules = [{ ...rule('noticeDays', 10), min: 7 }];
    const later = at('2026-03-12T00:00:00');
    expect(keptPeriod(plan('law', later), rules, OPENS)?.amount).toBe(7);
    expect(keptPeriod(plan('default', later), [], OPENS)).toBeNull();
    expect(keptPeriod(plan('default', OPENS), [], OPENS)?.amount).toBe(10);
  });
});
