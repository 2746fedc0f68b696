import { describe, expect, it } from '@jest/globals';
import { BANK, COURT, FACTS, FIRM } from '../../../test/kit/notice-facts.js';
import type { NoticeFacts } from './notice.js';
import { noticeInChinese } from './notice-zh.js';
import { noticeInEnglish } from './notice-en.js';
import { type Operator, saleWord } from './operator.js';

describe('the notice period', () => {
  const law = { zh: '办法', en: 'Measures', number: '令第32号', article: '49' };

  it('is told with the law that asks for it, in working days or natural ones', () => {
    const bound = { ...FACTS, period: { amount: 10, unit: 'working-days' as const, law } };
    expect(noticeInChinese(bound)).toContain(
      '公告期：不少于 10 个工作日（公告当日不计入，工作日按国务院办公厅公布的放假安排计算），依据《办法》（令第32号）第49条。',
    );
    expect(noticeInEnglish(bound)).toContain(
      'Period of notice: at least 10 working days, the day of the notice not counted, working days as the State Council arranges them (Measures, 令第32号, art. 49).',
    );
    const usual = { ...FACTS, period: { amount: 7, unit: 'days' as const, law: null } };
    expect(noticeInChinese(usual)).toContain('公告期：不少于 7 日（公告当日不计入）。');
    expect(noticeInEnglish(usual)).toContain('at least 7 days, the day of the notice not counted.');
    expect(noticeInChinese(FACTS)).not.toContain('公告期：');
  });
});

describe('what is sold together', () => {
  const marks = { zh: '商标法', en: 'Trademark Law', number: '2026年修订', article: '46' };
  const execution = { zh: '规定', en: 'Provisions', number: null, article: '15' };

  it('is told with its numbers, each reason and the law, which outside courts is followed by analogy', () => {
    const bundles = [
      {
        numbers: ['8123456', '9345678A'],
        grounds: [
          { ground: 'similar-marks' as const, law: marks, isByAnalogy: false },
          { ground: 'inseparable' as const, law: execution, isByAnalogy: true },
        ],
      },
    ];
    expect(noticeInChinese({ ...FACTS, bundles })).toContain(
      '一并出售，不单独出售：8123456、9345678A。理由：同一权利人在相同或者类似商品上的近似商标，应当一并转让（依据《商标法》（2026年修订）第46条）；在使用上不可分，应当合并出售（参照《规定》第15条）。',
    );
    expect(noticeInEnglish({ ...FACTS, bundles })).toContain(
      'Sold together and not apart: 8123456, 9345678A; similar marks of one holder on the same or similar goods have to be assigned together (Trademark Law, 2026年修订, art. 46); what cannot be used apart has to be sold together (by analogy with Provisions, art. 15).',
    );
    expect(noticeInChinese(FACTS)).not.toContain('一并出售');
  });
});

describe('the venue in a notice', () => {
  const venue = {
    seal: { name: '江南知识产权交易中心有限公司', number: '苏交 001' },
    rules: [{ title: '交易规则', version: '2026', url: 'https://example.org/rules' }],
    fees: {
      ...{ currency: 'CNY' as const, agreement: null, seller: [] },
      buyer: [
        { above: 0n, bps: 200 },
        { above: 100_000_000n, bps: 100 },
      ],
    },
    ...{ hours: { from: '09:00', to: '17:00' }, custodian: '江南商业银行' },
    contact: { person: '王女士', phone: '0512-66660000', address: '交易大厅' },
    alsoAt: [],
  };

  it('is told with its rules, its fees and its custodian', () => {
    const zh = noticeInChinese({ ...FACTS, venue });
    for (const said of [
      '交易场所（印章）：江南知识产权交易中心有限公司，许可（登记）号：苏交 001。',
      '交易规则：《交易规则》（2026），https://example.org/rules。',
      '买受人佣金：按成交价分段计收：不超过人民币壹佰万元整（¥1,000,000.00）的部分 2%；超过人民币壹佰万元整（¥1,000,000.00）的部分 1%。',
      '委托方佣金：不收取。',
      '由江南商业银行监管的专用账户',
      '看样联系：王女士，0512-66660000，交易大厅。',
    ])
      expect(zh).toContain(said);
    expect(zh).not.toContain('联合挂牌');
    const en = noticeInEnglish({ ...FACTS, venue });
    for (const said of [
      '2% of what is up to CNY 1,000,000.00; 1% of what is above CNY 1,000,000.00',
      'Commission of the seller: none.',
      'an account that 江南商业银行 keeps',
    ])
      expect(en).toContain(said);
    expect(noticeInChinese(FACTS)).not.toContain('九、');
  });

  it('names every other venue that shows the lot, and which record counts', () => {
    const facts = { ...FACTS, venue: { ...venue, alsoAt: ['滨海交易中心'] } };
    expect(noticeInChinese(facts)).toContain(
      '联合挂牌：滨海交易中心；竞价记录以上述交易场所为准。',
    );
    expect(noticeInEnglish(facts)).toContain('Also listed at: 滨海交易中心;');
  });
});

describe('the notice of a lot', () => {
  it('leaves open which centre runs it while none has taken it on', () => {
    const facts = { ...FACTS, centre: null };
    const [zh, en] = [noticeInChinese(facts), noticeInEnglish(facts)];
    expect(zh).toContain('交易中心：尚未确定，以审核通过本标的的交易中心为准。');
    expect(en).toContain('Trading centre: not named yet; the one that approves the lot.');
    expect(`${zh}${en}`).not.toContain('null');
    // It is signed by nobody, with the day alone.
    expect(zh).toMatch(/\n\n\d+年\d+月\d+日\n$/);
  });

  it('tells in Chinese what the law asks for', () => {
    const text = noticeInChinese(FACTS);
    for (const said of [
      '发明专利：一种锂电池隔膜竞价公告',
      '发明专利“一种锂电池隔膜”，号码 ZL200310102344.5，权利人 苏州某科技有限公司，申请日 2003年10月16日',
      '起拍价：人民币壹拾万元整（¥100,000.00）。',
      '保证金：人民币壹万元整（¥10,000.00）。',
      '保证金在出价结束前到账的，到账后即可出价。',
      '标的展示时间：2027年2月25日至 2027年2月26日；',
      '加价幅度：人民币伍仟元整（¥5,000.00）。',
      '自 2027年3月2日10时00分起至 2027年3月3日10时00分止（北京时间，延时的除外）。',
      '结束前 5 分钟内有人出价的，自该次出价起延长 5 分钟。',
      '不设保留价',
      '可以以与最高应价相同的价格应价',
      '标的以现状为准',
      '5 日内为异议期',
      '主办方：苏州银行（质权人）。',
      '联系方式：王女士 0512-00000000',
      '2027年1月20日',
    ])
      expect(text).toContain(said);
  });

  it('tells the same in English, and that the Chinese text prevails', () => {
    const text = noticeInEnglish(FACTS);
    for (const said of [
      'Notice of competitive bidding: 发明专利：一种锂电池隔膜',
      'Start price: CNY 100,000.00.',
      'Viewing: 25 February 2027 to 26 February 2027;',
      'From 2 March 2027, 10:00 to 3 March 2027, 10:00 (China Standard Time)',
      'A bid in the last 5 minutes moves the end to 5 minutes after that bid.',
      'Operator of record: 苏州银行 (pledgee).',
      'the Chinese text prevails',
    ])
      expect(text).toContain(said);
  });

  it('says nothing of viewing or deposits where there are none, and is strict where deposits are', () => {
    const without = noticeInChinese({ ...FACTS, viewing: null, deposit: null });
    expect(without).not.toMatch(/展示时间|到账/);
    const strict = { ...FACTS, depositUntil: 'opening' } as const;
    expect(noticeInChinese(strict)).toContain('保证金应当在开始时间前到账');
    expect(noticeInEnglish(strict)).toContain('The deposit has to arrive before the opening');
    const once = { ...FACTS, viewing: { from: '2027-02-26', to: '2027-02-26' } };
    expect(noticeInChinese(once)).toContain('标的展示时间：2027年2月26日；');
    expect(noticeInEnglish(once)).toContain('Viewing: 26 February 2027;');
  });

  const without: readonly (readonly [string, Operator])[] = [
    ['the pledgee itself', BANK],
    ['an exchange', { ...BANK, kind: 'exchange', licence: '苏金监〔2020〕1号' }],
    ['a firm without a licence', { ...FIRM, licence: null }],
    ['a firm without an auctioneer', { ...FIRM, auctioneer: null }],
  ];
  it.each(without)('never says auction when it is run by %s', (_, operator) => {
    const facts = { ...FACTS, operator };
    expect(noticeInChinese(facts)).not.toContain('拍卖');
    expect(noticeInChinese(facts)).toContain('竞价公告');
    expect(noticeInEnglish(facts).toLowerCase()).not.toContain('auction');
  });

  it.each([
    ['a court', COURT],
    ['a licensed firm with its auctioneer', FIRM],
  ])('says auction when it is run by %s', (_, operator) => {
    expect(noticeInChinese({ ...FACTS, operator })).toContain('拍卖公告');
    expect(noticeInEnglish({ ...FACTS, operator })).toContain('Notice of auction');
  });

  it('says what is missing from a firm that may not call it an auction', () => {
    expect(saleWord({ ...FIRM, licence: null })).toBe('competitive-bidding');
    expect(saleWord({ ...FIRM, auctioneer: null })).toBe('competitive-bidding');
    expect(saleWord(null)).toBe('competitive-bidding');
  });

  it('says every form of increment and reserve', () => {
    const ladder = {
      kind: 'ladder' as const,
      rungs: [
        { from: 10_000_000n, step: 100_000n },
        { from: 50_000_000n, step: 500_000n },
      ],
    };
    const share = { kind: 'share' as const, bps: 250 };
    expect(noticeInEnglish({ ...FACTS, increment: ladder })).toContain(
      'from CNY 100,000.00 CNY 1,000.00; from CNY 500,000.00 CNY 5,000.00',
    );
    expect(noticeInChinese({ ...FACTS, increment: share })).toContain('当前价的 2.5%');
    expect(noticeInChinese({ ...FACTS, reserve: 'hidden' })).toContain('设有保留价，不公开');
    expect(noticeInEnglish({ ...FACTS, reserve: { amount: 12_000_000n } })).toContain(
      'Reserve: CNY 120,000.00.',
    );
  });

  const DESCENT = { steps: 9, stepBps: 500, descentMs: 3_600_000, floor: 6_000_000n };
  const courses: readonly (readonly [string, NoticeFacts['course'], readonly string[]])[] = [
    [
      'a sell-off',
      { format: 'english', softClose: null, firstBidCountdownMs: 86_400_000 },
      [
        '首次有效出价后，改为自该次出价起 1 天结束。',
        'the end is 1 day after that bid',
        '到时即止',
      ],
    ],
    [
      'a dynamic quote',
      {
        format: 'dynamic-quote',
        freePeriodMs: 86_400_000,
        cycleMs: 120_000,
        entry: 'quoted-in-free-period',
      },
      ['时长 1 天', '每个周期 2 分钟', '只有在自由报价期内报过价', 'cycles of 2 minutes'],
    ],
    [
      'sealed quotes by commitment',
      { format: 'sealed', pricing: 'second', sealing: 'committed', revealMs: 3_600_000 },
      ['（包括主办方）都看不到金额', '截止后 1 小时内', '次高的有效报价', 'within 1 hour after it'],
    ],
    [
      'sealed quotes that the operator holds',
      { format: 'sealed', pricing: 'first', sealing: 'in-clear', revealMs: 0 },
      ['主办方可以看到金额', '成交价为其报价', 'the operator can see the amounts'],
    ],
    [
      'weighted quotes',
      {
        ...{ format: 'weighted', sealing: 'in-clear', revealMs: 0, priceWeightBps: 6_000 },
        ...{ criteria: [{ name: '运营方案', weightBps: 4_000 }], dropExtremes: 1 },
      },
      ['价格 60%，运营方案 40%', '去掉最高、最低各 1 个', 'price 60%, 运营方案 40%'],
    ],
    [
      'a falling price',
      { format: 'dutch', ...DESCENT },
      ['分 9 次降价，每次降起拍价的 5%', '最低降至 人民币陆万元整', 'falls 9 times by 5%'],
    ],
    [
      'a hybrid',
      {
        ...{ format: 'hybrid-dutch', ...DESCENT, pausesMs: [60_000, 30_000, 15_000] },
        ...{ sealedMs: 300_000, bestMs: 120_000, bestStep: 500_000n },
      },
      ['停顿 15 秒', '不低于最高密封报价加 人民币伍仟元整', 'last word for 2 minutes'],
    ],
    [
      'rounds of turns',
      {
        ...{ format: 'round-english', rounds: 3, turnMs: 180_000 },
        ...{ openingPauseMs: 300_000, roundPauseMs: 60_000 },
      },
      ['以前递交不低于起拍价的首次报价', '3 轮报价', 'each bidder has 3 minutes'],
    ],
    [
      'rounds that ask',
      { format: 'texas', roundMs: 30_000, pauseMs: 10_000, deadlineMs: 7_200_000 },
      ['每轮 30 秒', '最迟在开始后 2 小时结束', 'at the latest 2 hours after'],
    ],
    [
      'a package',
      {
        format: 'package',
        parts: [
          {
            id: '商标',
            startPrice: 4_000_000n,
            valuation: 6_000_000n,
            assets: ['7000001', '7000002'],
          },
          { id: '软件', startPrice: 1_000_000n, valuation: 2_000_000n, assets: [] },
        ],
        softClose: { windowMs: 300_000, extendMs: 300_000 },
      },
      [
        '分项“商标”：起拍价 人民币肆万元整（¥40,000.00），评估价 人民币陆万元整（¥60,000.00），包括 7000001、7000002。',
        '整体最高出价高于各分项最高出价之和的，整体成交',
        '结束前 5 分钟内有人出价的',
        'The part “软件”: start price CNY 10,000.00, valuation CNY 20,000.00.',
        'also at equal amounts, each part is sold to its own highest bidder',
      ],
    ],
  ];
  it.each(courses)('tells how %s is run, in both languages', (_, course, said) => {
    const facts = {
      ...FACTS,
      course,
      increment: course.format === 'dutch' ? null : FACTS.increment,
    };
    const both = noticeInChinese(facts) + noticeInEnglish(facts);
    for (const sentence of said) expect(both).toContain(sentence);
    expect(both).not.toMatch(/undefined|NaN|null/);
    expect(both.toLowerCase()).not.toContain('auction');
  });
});
