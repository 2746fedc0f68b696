import { describe, expect, it } from '@jest/globals';
import type { PackParameter, RulePackDetail } from '../../../src/contract/listing.js';
import { furtherRules } from './pack-words.js';

/** A pack that says this one thing. */
function packWith(name: string, value: unknown): RulePackDetail {
  const title = { zh: '规则', en: 'Rules' };
  const parameter = { name, value } as PackParameter;
  const edition = { version: '1', format: 'english' as const, effectiveFrom: 0, effectiveTo: null };
  return { ...edition, name: 'p', title, parameters: [parameter] };
}

describe('what else a pack says', () => {
  it.each([
    ['depositBps', 1500, '保证金通常为起拍价的 15%。', 'usually 15% of the start price'],
    ['noticeDays', 30, '公告期不少于 30 日。', 'at least 30 days'],
    ['noticeWorkingDays', 5, '公告期不少于 5 个工作日。', 'at least 5 working days'],
    [
      'disclosureLadder',
      [
        { above: '0.00', workingDays: 0 },
        { above: '1000000.00', workingDays: 10 },
      ],
      '高于 ¥1,000,000.00 的不少于 10 个工作日。',
      'at least 10 working days above CNY 1,000,000.00',
    ],
    ['viewingDays', 2, '标的展示不少于 2 日。', 'at least 2 days'],
    ['nextRoundWithinDays', 30, '流拍后 30 日内再次拍卖。', 'within 30 days'],
    ['selloffAnnouncedWithinDays', 15, '流拍后 15 日内公告变卖。', 'within 15 days'],
    ['refundHours', 24, '保证金在结束后 24 小时内退还', 'within 24 hours'],
    ['balanceDays', 10, '买受人在 10 日内付清余款。', 'within 10 days'],
    ['reserveFloorBps', 10_000, '低于评估价的 100% 不成交。', 'less than 100% of the valuation'],
    ['depositOfValuationBps', 500, '保证金不低于评估价的 5%。', 'at least 5% of the valuation'],
    ['earnestMoneyBps', 2000, '不超过成交价的 20%。', 'no more than 20% of the price'],
    ['rulingDays', 10, '10 日内，法院向买受人送达成交裁定。', 'within 10 days'],
    ['handoverDays', 15, '送达后 15 日内移交标的。', 'within 15 days'],
    ['equalRankPriority', 'lots', '以抽签决定。', 'lots are drawn'],
    ['equalRankPriority', 'agreed-else-by-share', '按各自份额。', 'by their shares'],
    ['singleBidder', 'signs-at-own-quote', '直接签约。', 'signs at the own quote'],
    ['announceWithinDays', 7, '7 日内公告变卖。', 'announced within 7 days'],
    ['afterFailure', 'released-to-debtor', '退还被执行人。', 'released to the debtor'],
    ['similarMarksTogether', true, '一并转让。', 'go together'],
    ['titlePasses', 'announcement', '公告之日', 'is announced'],
    ['titlePasses', 'registration', '登记之日', 'is registered'],
    ['coOwnersAgree', true, '全体共有人同意。', 'all its owners agree'],
    [
      'defaultUseOrder',
      ['costs', 'price-gap'],
      '依次用于：费用损失、再次成交的差价。',
      'in this order: costs',
    ],
    ['depositSurplus', 'refunded', '剩余部分退还交纳人。', 'goes back to whoever paid'],
    ['depositShortfall', 'claimable', '不足抵偿的部分可以追偿。', 'can be claimed'],
    ['defaultObjectionDays', 5, '5 日内，保证金不予使用', 'For 5 days'],
    ['defaultObjectionDays', 0, '不另设异议期', 'no time to object'],
    ['forfeiture', false, '不当然归质权人所有。', 'does not fall to the pledgee'],
    ['freePeriodWorkingDays', 5, '不少于 5 个工作日', 'at least 5 working days'],
    ['contractWorkingDays', 5, '5 个工作日内签订合同', 'signed within 5 working days'],
    ['priceWorkingDays', 5, '合同生效之日起 5 个工作日内', 'within 5 working days'],
    ['instalmentFirstBps', 3000, '不低于总价款的 30%', 'at least 30% of the price'],
    ['instalmentMonths', 12, '不超过 12 个月', 'within 12 months'],
    [
      'instalmentNeeds',
      ['security', 'interest'],
      '担保、按同期贷款利率',
      'security that the seller',
    ],
    ['extensionWorkingDays', 5, '每次延长不少于 5 个工作日', 'at least 5 working days'],
    ['extensionSeconds', { least: 120, most: 300 }, '120–300 秒', '120 to 300 seconds'],
    ['annuitySurchargeBps', 500, '5% 作为滞纳金', 'costs 5% of the full annuity'],
    ['annuityChecks', ['listing', 'opening'], '在挂牌、开始竞价时', 'at listing and the opening'],
    [
      'patentTermYears',
      { invention: 20, design: 15 },
      '发明 20 年、外观设计 15 年',
      '20 years for an invention and 15 years for a design',
    ],
    ['transferApproval', ['state-unit'], '国有单位在国内转让的，须经', 'approve what a state unit'],
    ['secondaryMarket', false, '集中交易方式', 'not traded on'],
    ['bidsIrrevocable', true, '出价一经作出不得撤回。', 'cannot be taken back'],
    [
      'defaulterMayBidAgain',
      false,
      '悔拍者不得参加再次竞价。',
      'may not bid when it is sold again',
    ],
  ])('is a sentence for %s', (name, value, zh, en) => {
    const words: unknown = {
      zh: expect.stringContaining(zh),
      en: expect.stringContaining(en),
    };
    expect(furtherRules(packWith(name, value))).toEqual([{ name, words }]);
  });

  it.each([
    ['bidsIrrevocable', false],
    ['identity', 'public'],
    ['noticeDays', null],
    ['disclosureLadder', [{ above: '0.00', workingDays: 0 }]],
    ['softClose', { windowMs: 1 }],
  ])('is nothing for %s of %j', (name, value) => {
    expect(furtherRules(packWith(name, value))).toEqual([]);
  });

  it('is nothing while the pack is not known', () => {
    expect(furtherRules(null)).toEqual([]);
  });
});
