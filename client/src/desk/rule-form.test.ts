import { describe, expect, it } from '@jest/globals';
import { completeRules } from '../../../src/core/auction/complete-rules.js';
import { rulesIn } from '../../../src/core/auction/read-rules.js';
import { missingRules, rulesOf } from '../../../src/core/auction/rule-names.js';
import { type Format, FORMATS } from '../../../src/core/auction/terms.js';
import { rowsOf } from './criteria.js';
import { partRowsOf } from './parts.js';
import { RULE_FIELDS, ruleOf } from './rule-fields.js';
import {
  droppedRules,
  readRules,
  type RuleForm,
  ruleTextsOf,
  type WrittenRules,
} from './rule-form.js';
import { USUAL_RULES } from './usual-rules.js';

const FULL: { readonly [format in Format]: WrittenRules } = {
  english: {
    ...{ increment: '500.00', stepMode: 'multiple', firstBid: 'start-exactly', proxy: true },
    ...{ leaderMayRaise: false, minimumRaises: 2, minimumEnrolled: 3, minimumBidders: 2 },
    ...{ reserve: '90000.00', reserveVisible: true, priority: 'match', queryMs: 60_000 },
    softClose: { windowMs: 300_000, extendMs: 90_500, limitMs: 3_600_000 },
    firstBidCountdownMs: 86_400_000,
  },
  'dynamic-quote': {
    increment: '1.00',
    freePeriodMs: 604_800_001,
    cycleMs: 180_000,
    entry: 'enrolled',
  },
  sealed: { pricing: 'second', sealing: 'committed', revealMs: 5_400_000, reserve: null },
  weighted: {
    ...{ priceWeightBps: 6_050, dropExtremes: 1, sealing: 'in-clear' },
    criteria: [
      { name: '运营方案', weightBps: 3_000 },
      { name: '资信', weightBps: 950 },
    ],
  },
  dutch: { steps: 20, stepBps: 225, descentMs: 600_000, floor: '55000.00' },
  'hybrid-dutch': {
    ...{ steps: 5, stepBps: 500, descentMs: 60_000, floor: null, pausesMs: [0, 30_000, 1_500] },
    ...{ sealedMs: 120_000, bestMs: 90_000, bestStepBps: 50 },
  },
  'round-english': {
    ...{ increment: '500.00', rounds: 4, turnMs: 45_000, openingPauseMs: 10_000, roundPauseMs: 0 },
    minimumRaises: 1,
  },
  texas: { increment: '500.00', roundMs: 60_000, pauseMs: 5_000, deadlineMs: null },
  package: {
    parts: [{ id: 'A', startPrice: '500.00', valuation: '600.00' }],
    softClose: { windowMs: 60_000, extendMs: 60_000 },
  },
};

function formOf(format: Format, rules: WrittenRules): RuleForm {
  return { format, ...ruleTextsOf(rules) };
}

describe('the rules of a lot in its form', () => {
  it.each(FORMATS)('have a field each in %s, and no other', (format) => {
    const known = new Set([...RULE_FIELDS.map(ruleOf), 'criteria', 'parts']);
    expect(rulesOf(format).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(FORMATS)('of %s are shown and sent again as they were', (format) => {
    const rules = FULL[format];
    expect(rulesIn('CNY')(rules, 'rules')).toMatchObject({ ok: true });
    const read = readRules(formOf(format, rules), rules, 'CNY');
    expect([...read.wrong]).toEqual([]);
    expect(read.rules).toEqual(rules);
  });

  it('stay as they were where the form does not show them, and lose what another format has', () => {
    const before = { throttle: { perSecond: 5, burst: 9 }, incrementBps: 500, proxy: true };
    const form = formOf('texas', before);
    expect(readRules(form, before, 'CNY').rules).toEqual({
      ...{ throttle: before.throttle, incrementBps: 500 },
    });
    expect(droppedRules(form, before)).toEqual(['proxy']);
    const dutch = { ...form, format: 'dutch' as const };
    expect(readRules(dutch, before, 'CNY').rules).toEqual({ throttle: before.throttle });
    expect(droppedRules(dutch, before)).toEqual(['proxy', 'increment']);
  });

  it('have one increment, the amount where it is typed', () => {
    const form = { ...formOf('english', {}), rules: { increment: '1,000' } };
    const before = { incrementLadder: [{ from: '0.00', step: '5.00' }] };
    expect(readRules(form, before, 'CNY').rules).toEqual({ increment: '1000.00' });
    expect(readRules(formOf('english', before), before, 'CNY').rules).toEqual(before);
  });

  it('are not said where nothing is typed, but for criteria that are dropped with their format', () => {
    expect(readRules(formOf('english', {}), {}, 'CNY')).toEqual({ rules: {}, wrong: new Map() });
    const form: RuleForm = {
      ...{ format: 'sealed', rules: { steps: ' ' } },
      criteria: [{ name: '方案', weight: '40' }],
      parts: partRowsOf(undefined),
    };
    expect(readRules(form, {}, 'CNY').rules).toEqual({});
    expect(droppedRules(form, {})).toEqual(['criteria']);
  });

  it.each([
    ['english', { increment: 'five' }, 'rules.increment', 'notAmount'],
    [
      'english',
      { softClose: 'extend', 'softClose.windowMs': '5' },
      'rules.softClose.extendMs',
      'needed',
    ],
    [
      'english',
      { softClose: 'extend', 'softClose.windowMs': 'x', 'softClose.extendMs': '5' },
      'rules.softClose.windowMs',
      'notSpan',
    ],
    ['dutch', { steps: '2.5' }, 'rules.steps', 'notCount'],
    ['dutch', { stepBps: '2.555' }, 'rules.stepBps', 'notPercent'],
    ['dutch', { descentMs: '-1' }, 'rules.descentMs', 'notSpan'],
    ['hybrid-dutch', { 'pausesMs.1': 'a while' }, 'rules.pausesMs.1', 'notSpan'],
  ] as const)('of %s with %j say at %s that it is %s', (format, rules, field, fault) => {
    const form: RuleForm = {
      format,
      rules,
      criteria: rowsOf(undefined),
      parts: partRowsOf(undefined),
    };
    expect([...readRules(form, {}, 'CNY').wrong]).toEqual([[field, fault]]);
  });

  it('say at its row what is wrong with a criterion, and nothing of what the format does not have', () => {
    const criteria = [
      { name: ' ', weight: '20' },
      { name: '方案', weight: 'much' },
      { name: '', weight: '' },
    ];
    const form: RuleForm = { format: 'weighted', rules: { steps: 'x' }, criteria, parts: [] };
    expect([...readRules(form, {}, 'CNY').wrong]).toEqual([
      ['rules.criteria.0.name', 'needed'],
      ['rules.criteria.1.weight', 'notPercent'],
    ]);
  });
});

describe('the usual rules that the form names', () => {
  it.each(FORMATS)('are those that %s is completed with', (format) => {
    const needed = Object.fromEntries(
      missingRules(format, {}).map((name) => [
        name,
        name === 'criteria' || name === 'parts' ? [] : 1,
      ]),
    );
    const rules: WrittenRules = { ...completeRules(format, needed) };
    const { priority } = completeRules(format, { ...needed, priority: 'final-query' });
    const usual: WrittenRules = { ...rules, priority: 'none', ...priority };
    for (const [name, value] of Object.entries(USUAL_RULES)) {
      if (name === 'priority' || !(name in usual)) continue;
      if (format === 'dynamic-quote' && name === 'softClose') continue;
      expect({ [name]: value }).toEqual({ [name]: usual[name] });
    }
    expect(rules['priority']).toEqual({ kind: USUAL_RULES.priority });
  });
});
