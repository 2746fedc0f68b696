import { describe, expect, it } from '@jest/globals';
import type { PackParameter, RulePackDetail } from '../../../src/contract/listing.js';
import { sourceWords, type TermParameter } from './source-words.js';

const RULES = { zh: '网络司法拍卖规定', en: 'Online auction rules' };

function parameter(
  name: string,
  value: unknown,
  changes: Partial<PackParameter> = {},
): PackParameter {
  return {
    ...{
      name,
      value,
      min: null,
      max: null,
      among: null,
      evidence: null,
      effectiveFrom: 0,
      effectiveTo: null,
    },
    ...{ source: { title: RULES, number: '法释〔2016〕18号', article: '10' } },
    kind: 'law',
    ...changes,
  };
}

const PACK: RulePackDetail = {
  ...{ name: 'p', version: '1', title: RULES, format: 'english', effectiveFrom: 0 },
  effectiveTo: null,
  parameters: [
    parameter('startFloorBps', 7000),
    parameter('stepMode', 'at-least', { kind: 'default' }),
    parameter('softClose', { windowMs: 1 }, { kind: 'default' }),
    parameter('proxy', true, { source: { title: RULES, number: null, article: null } }),
  ],
};

describe('where a term comes from', () => {
  const cases: readonly [string, TermParameter, string, string][] = [
    [
      'a rule of law',
      { name: 'startFloorBps' },
      '法律规定：《网络司法拍卖规定》（法释〔2016〕18号）第10条',
      'By law: Online auction rules, art. 10',
    ],
    [
      'a default that the lot keeps',
      { name: 'stepMode', value: 'at-least' },
      '规则包默认：《网络司法拍卖规定》（法释〔2016〕18号）第10条',
      'Default of the pack: Online auction rules, art. 10',
    ],
    [
      'a default that the lot replaces',
      { name: 'stepMode', value: 'multiple' },
      '由本标的公告设定（规则包默认值出自《网络司法拍卖规定》（法释〔2016〕18号）第10条）',
      'Set by this lot’s notice (the pack’s default is from Online auction rules, art. 10)',
    ],
    [
      'a default that cannot be compared',
      { name: 'softClose' },
      '规则包默认：《网络司法拍卖规定》（法释〔2016〕18号）第10条',
      'Default of the pack: Online auction rules, art. 10',
    ],
    [
      'an instrument without number and article',
      { name: 'proxy', value: true },
      '法律规定：《网络司法拍卖规定》',
      'By law: Online auction rules',
    ],
  ];

  it.each(cases)('is told of %s', (_, term, zh, en) => {
    expect(sourceWords(PACK, term)).toEqual({ zh, en });
  });

  it('is not told where the pack says nothing, or is not known, or no pack decides', () => {
    expect(sourceWords(PACK, { name: 'reserve' })).toBeNull();
    expect(sourceWords(null, { name: 'startFloorBps' })).toBeNull();
    expect(sourceWords(PACK, null)).toBeNull();
  });
});
