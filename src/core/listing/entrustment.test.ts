import { describe, expect, it } from '@jest/globals';
import { entrustmentInEnglish } from './entrustment-en.js';
import {
  entrustmentStanding,
  type EntrustmentState,
  type EntrustmentVersion,
} from './entrustment-state.js';
import {
  changedForFollowUp,
  changedTerms,
  type EntrustmentTerms,
  type EntrustmentWish,
} from './entrustment.js';
import { entrustmentInChinese } from './entrustment-zh.js';

const RIGHT = {
  ...{ kind: 'trademark', number: '12345678', title: '示例', holder: '某公司' },
  ...{ filedOn: null, grantedOn: null, expiresOn: null },
};

const TERMS: EntrustmentTerms = {
  parties: {
    ...{
      consignor: '某银行',
      centre: '某中心',
      operator: '某拍卖行',
      operatorKind: 'auction-firm',
    },
    ...{ licence: '苏拍 001', auctioneer: '0512' },
  },
  things: { title: '注册商标', description: null, rights: [RIGHT], parts: [] },
  price: { currency: 'CNY', start: '10000000', valuation: '14000000', deposit: null },
  reserve: { kind: 'hidden', amount: '12000000' },
  time: { kind: 'own', opensAt: 1_772_416_800_000, durationMs: 86_400_000 },
  way: { pack: 'commercial-auction-law', format: 'english', word: 'auction' },
  commission: {
    ...{ currency: 'CNY', agreement: null, buyer: [{ above: '0', bps: 500 }], seller: [] },
  },
  custody: { custodian: '某银行', accountName: '某中心', number: '6222', bank: '某支行' },
};

const WISH: EntrustmentWish = {
  ...{ commissionFrom: 'proceeds', payoutDays: 10, coversFollowUps: true },
  clauses: ['甲方应于公告前提供最近一次年费缴纳凭证。'],
};

const version = (changes: Partial<EntrustmentVersion> = {}): EntrustmentVersion => ({
  ...{ terms: TERMS, coversFollowUps: true },
  ...{ isAccepted: true, isCountersigned: true, isTerminated: false },
  ...changes,
});
const later = { ...TERMS, price: { ...TERMS.price, start: '8000000' } };
const dearer = { ...later, commission: { ...TERMS.commission, seller: [{ above: '0', bps: 1 }] } };

describe('what has changed about a lot since its contract', () => {
  const cases: readonly [string, EntrustmentTerms, readonly string[], readonly string[]][] = [
    ['nothing', { ...TERMS }, [], []],
    ['the price', later, ['price'], []],
    ['the reserve', { ...TERMS, reserve: { kind: 'none', amount: null } }, ['reserve'], []],
    ['its slot', { ...TERMS, time: { kind: 'session', session: 'ssn_1' } }, ['time'], []],
    ['the fees', dearer, ['price', 'commission'], ['commission']],
    ['the centre', with_('parties', { centre: '另一中心' }), ['parties'], ['parties']],
    ['the operator', with_('parties', { operator: '另一行' }), ['parties'], []],
    ['a right fewer', with_('things', { rights: [] }), ['things'], []],
    [
      'a right more',
      with_('things', { rights: [RIGHT, { ...RIGHT, number: '2' }] }),
      ['things'],
      ['things'],
    ],
    ['the account', with_('custody', { number: '1' }), ['custody'], ['custody']],
  ];
  it.each(cases)('%s', (_, now, own, followUp) => {
    expect(changedTerms(TERMS, now)).toEqual(own);
    expect(changedForFollowUp(TERMS, now)).toEqual(followUp);
  });
});

function with_<Name extends keyof EntrustmentTerms>(
  name: Name,
  changes: Partial<EntrustmentTerms[Name]>,
): EntrustmentTerms {
  return { ...TERMS, [name]: { ...TERMS[name], ...changes } };
}

describe('where the entrustment of a lot stands', () => {
  type Facts = Parameters<typeof entrustmentStanding<EntrustmentVersion>>[0];
  const facts = (changes: Partial<Facts>): Facts => ({
    ...{ needs: 'contract', hasCourtReference: false, own: null, earlier: [], now: TERMS },
    ...changes,
  });
  const unsigned = { isAccepted: false, isCountersigned: false };
  const ended = version({ isTerminated: true });
  const cases: readonly [EntrustmentState, boolean, Partial<Facts>][] = [
    ['not-needed', true, { needs: null }],
    ['drawn', true, { needs: null, own: version(unsigned) }],
    ['by-court', true, { needs: 'court-reference', hasCourtReference: true }],
    ['court-missing', false, { needs: 'court-reference' }],
    ['missing', false, {}],
    ['drawn', false, { own: version(unsigned) }],
    ['accepted', false, { own: version({ isCountersigned: false }) }],
    ['countersigned', false, { own: version({ isAccepted: false }) }],
    ['in-force', true, { own: version() }],
    // What was published stays as it was, whatever has changed since.
    ['in-force', true, { own: version(), now: null }],
    ['stale', false, { own: version(), now: later }],
    ['terminated', false, { own: ended }],
    ['covered', true, { earlier: [version()], now: later }],
    ['covered', true, { own: ended, earlier: [version()], now: later }],
    ['stale', false, { earlier: [version()], now: dearer }],
    ['missing', false, { earlier: [version({ coversFollowUps: false })] }],
    ['missing', false, { earlier: [version({ isAccepted: false }), ended] }],
    // A contract of its own was begun: the earlier one no longer speaks for it.
    ['drawn', false, { own: version(unsigned), earlier: [version()] }],
  ];
  it.each(cases)('is %s (settled: %s)', (state, isSettled, given) => {
    expect(entrustmentStanding(facts(given))).toMatchObject({ state, isSettled });
  });
});

describe('the text of a contract', () => {
  const facts = { number: 'etm_1', version: 2, lot: 'lot_1', terms: TERMS, wish: WISH };
  const [zh, en] = [entrustmentInChinese(facts), entrustmentInEnglish(facts)];

  /** Auction Law, art. 44: the sides, the thing, the reserve, time and place, delivery, commission, price, liability. */
  it('has what the Auction Law asks for', () => {
    const rows = Object.fromEntries(zh.rows);
    expect(zh.title).toBe('委托拍卖合同');
    expect(rows).toMatchObject({
      ...{ '委托人（甲方）': '某银行', '受托人（乙方）': '某中心' },
      主办方: '某拍卖行（许可证号 苏拍 001，拍卖师 0512）',
      '权利（1）': '注册商标“示例”，号码 12345678，权利人 某公司',
      保留价: '人民币壹拾贰万元整（¥120,000.00），不公开，乙方应当保密',
      拍卖时间: '2026-03-02 10:00（北京时间）开始，持续 1 日',
      ...{ '佣金（买受人）': '成交价的 5%', '佣金（委托人）': '不收取' },
      委托人佣金的支付: '由乙方在支付价款时从价款中扣收',
    });
    const text = zh.statements.join('\n');
    for (const word of ['转移登记', '资金监管账户', '赔偿责任', '不得参与竞买', '后续各次处置'])
      expect(text).toContain(word);
    expect(text).toContain('第10条 甲方应于公告前提供最近一次年费缴纳凭证。');
  });

  it('says the same in English', () => {
    expect(en.rows).toHaveLength(zh.rows.length);
    expect(en.statements).toHaveLength(zh.statements.length);
    expect(Object.fromEntries(en.rows)).toMatchObject({
      Reserve: 'CNY 120,000.00, hidden: the centre keeps it secret',
      Time: 'from 2026-03-02 10:00 (Beijing time), for 1 day',
    });
  });
});
