import { describe, expect, it } from '@jest/globals';
import { EMPTY_FORM, type SessionForm, wishOf } from './session-form.js';

const FORM: SessionForm = { ...EMPTY_FORM, title: ' 专场 ', opensAt: '2026-03-02T10:00' };

describe('the form of a session', () => {
  it('asks for what was typed, in China’s time and in milliseconds', () => {
    expect(wishOf({ ...FORM, hours: '1.5', minutes: '5' })).toEqual({
      ...{ title: '专场', mode: 'sequence', opensAt: '2026-03-02T10:00:00+08:00' },
      ...{ durationMs: 5_400_000, gapMs: 300_000, cover: null },
      ...{ sellsAll: null, lots: [] },
    });
  });

  it('says the debt where there is one to cover', () => {
    const cover = { currency: 'CNY', debt: '5000.00', costs: '0.00', isPublic: true };
    expect(wishOf({ ...FORM, hasCover: true, debt: '5,000', costs: '0' })).toMatchObject({ cover });
  });

  it('names the paper that lets everything be sold only where nothing stops the session', () => {
    const typed = { ...FORM, sellsAll: ' 书面同意 ', debt: '1', costs: '0' };
    expect(wishOf(typed)).toMatchObject({ sellsAll: '书面同意' });
    expect(wishOf({ ...typed, hasCover: true })).toMatchObject({ sellsAll: null });
  });

  const rows: readonly [Partial<SessionForm>, wrong: number][] = [
    [{ opensAt: '' }, 1],
    [{ hours: 'long', minutes: '' }, 2],
    [{ hasCover: true, debt: 'much', costs: '' }, 2],
    [{ hasCover: false, debt: 'much' }, 0],
  ];
  it.each(rows)('with %j has so many faults: %i', (typed, count) => {
    const wish = wishOf({ ...FORM, ...typed });
    expect('title' in wish ? 0 : wish.length).toBe(count);
  });
});
