import { describe, expect, it } from '@jest/globals';
import type { PackParameter, RulePackDetail } from '../../../src/contract/listing.js';
import { rulesIn } from '../../../src/core/auction/read-rules.js';
import { clockOf, descentOf, effectiveRules } from './effective-rules.js';
import { emptyForm, type FormState } from './form-state.js';

const PACK = {
  parameters: [
    { name: 'steps', value: 20 },
    { name: 'stepBps', value: 200 },
    { name: 'descentMs', value: 86_400_000 },
    { name: 'depositBps', value: 1_000 },
  ] as unknown as readonly PackParameter[],
} as RulePackDetail;

function falling(change: Partial<FormState>): FormState {
  return { ...emptyForm(), format: 'dutch', startPrice: '1,000', ...change };
}

describe('the rules that would hold for a form', () => {
  it('are what is typed, then the pack’s, then the usual ones, and only those of the format', () => {
    const form = falling({ rules: { steps: '10', increment: '5', floor: '700' } });
    const rules = effectiveRules(form, PACK);
    expect(rules).toEqual({
      ...{ steps: 10, stepBps: 200, descentMs: 86_400_000, floor: '700.00' },
      ...{ minimumEnrolled: 1, minimumBidders: 1, priority: 'none', queryMs: 300_000 },
      equalRankPriority: 'time',
    });
    expect(rulesIn('CNY')(rules, 'rules')).toMatchObject({ ok: true });
  });

  it.each([
    ['dutch', {}, 86_400_000],
    ['dutch', { descentMs: '1.5' }, 90_000],
    ['dynamic-quote', { freePeriodMs: '24' }, null],
    ['dynamic-quote', { freePeriodMs: '24', cycleMs: '180' }, 86_580_000],
    ['round-english', { turnMs: '60', roundPauseMs: '30' }, 240_000],
    ['texas', { roundMs: '60', pauseMs: '10' }, 70_000],
    ['texas', { roundMs: '60', deadlineMs: '2' }, 7_200_000],
    ['hybrid-dutch', { descentMs: '1', sealedMs: '2', bestMs: '3', 'pausesMs.1': '30' }, 390_000],
  ] as const)('run a %s lot with %j for %j ms', (format, rules, ms) => {
    const form = { ...emptyForm(), format, rules };
    expect(clockOf(format, effectiveRules(form, PACK))).toBe(ms);
  });

  it('say how the price falls once there is a start price and whole rules', () => {
    const form = falling({ rules: { floor: '700' } });
    expect(descentOf(form, effectiveRules(form, PACK))).toEqual({
      descent: { steps: 20, stepBps: 200, descentMs: 86_400_000, floor: 70_000n },
      startPrice: 100_000n,
    });
    for (const change of [{ startPrice: '' }, { rules: { steps: '0' } }, { rules: { steps: 'x' } }])
      expect(descentOf(falling(change), effectiveRules(falling(change), null))).toBeNull();
  });
});
