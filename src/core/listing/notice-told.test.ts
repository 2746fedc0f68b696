import { describe, expect, it } from '@jest/globals';
import { at, FACTS } from '../../../test/kit/notice-facts.js';
import type { NoticeFacts } from './notice.js';
import { noticeInChinese } from './notice-zh.js';
import { noticeInEnglish } from './notice-en.js';

describe('whom the sale was told to', () => {
  const law = { zh: '网络司法拍卖规定', en: 'Rules', number: null, article: '16' };
  const told: NoticeFacts['told'] = [
    {
      ...{ as: 'co-owner', basis: '份额 30%', rank: 1 },
      telling: { kind: 'told', at: at('2027-01-10T10:00:00+08:00') },
    },
    {
      ...{ as: 'completer', basis: null, rank: 2 },
      telling: { kind: 'unreachable', at: at('2027-01-11T10:00:00+08:00'), reason: '邮件退回' },
    },
    {
      ...{ as: 'other', basis: '合同约定', rank: 2 },
      telling: { kind: 'waived', at: at('2027-01-12T10:00:00+08:00') },
    },
    { as: 'party', basis: '出质人', rank: null, telling: { kind: 'untold' } },
  ];
  const facts = { ...FACTS, told, deemed: { days: 5, law } };

  it('is told in Chinese, by rights and ranks, with what follows for the unreachable', () => {
    const text = noticeInChinese(facts);
    for (const said of [
      '已知优先购买权人：共有人（《民法典》第305条），份额 30%，第 1 顺位，已通知，2027年1月10日确认收悉。',
      '已知优先购买权人：职务技术成果完成人（《民法典》第847条），第 2 顺位，无法通知，原因：邮件退回。',
      '已知优先购买权人：合同约定，第 2 顺位，2027年1月12日书面放弃。',
      '当事人：出质人，尚未通知。',
      '无法通知的，自公告发布之日起满 5 日视为已通知（《网络司法拍卖规定》第16条）。',
      '经通知未参加竞买的，视为放弃优先购买权（《网络司法拍卖规定》第16条）。',
    ])
      expect(text).toContain(said);
  });

  it('is told in English', () => {
    const text = noticeInEnglish(facts);
    for (const said of [
      'Known holder: co-owner (Civil Code, art. 305), 份额 30%, rank 1, told, receipt confirmed on 2027-01-10.',
      'could not be told: 邮件退回.',
      'Party: 出质人, not told yet.',
      'deemed told 5 days after publication (Rules, art. 16).',
      'does not take part has waived the right (Rules, art. 16).',
    ])
      expect(text).toContain(said);
  });

  it('is not mentioned where nobody is known', () => {
    expect(noticeInChinese({ ...facts, told: [] })).toBe(noticeInChinese(FACTS));
    expect(noticeInEnglish({ ...facts, told: [] })).toBe(noticeInEnglish(FACTS));
  });
});
