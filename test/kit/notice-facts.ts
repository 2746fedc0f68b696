import { type Instant, parseInstant } from '../../src/core/kernel/instant.js';
import type { NoticeFacts } from '../../src/core/listing/notice.js';
import type { Operator } from '../../src/core/listing/operator.js';

export const at = (text: string): Instant => parseInstant(text) as Instant;

export const BANK: Operator = {
  kind: 'pledgee',
  name: '苏州银行',
  licence: null,
  auctioneer: null,
};
export const COURT: Operator = { ...BANK, kind: 'court', name: '苏州市中级人民法院' };
export const FIRM: Operator = {
  kind: 'auction-firm',
  name: '江苏某某行有限公司',
  licence: '3200001000123',
  auctioneer: '1100012',
};

/** What a notice of a lot tells that a bank sells by itself. */
export const FACTS: NoticeFacts = {
  title: '发明专利：一种锂电池隔膜',
  description: '含两份普通许可合同。',
  assets: [
    {
      kind: 'invention',
      number: 'ZL200310102344.5',
      title: '一种锂电池隔膜',
      holder: '苏州某科技有限公司',
      filedOn: '2003-10-16',
      grantedOn: '2006-03-01',
      expiresOn: '2023-10-16',
    },
  ],
  currency: 'CNY',
  startPrice: 10_000_000n,
  valuation: 14_000_000n,
  deposit: 1_000_000n,
  depositUntil: 'end',
  viewing: { from: '2027-02-25', to: '2027-02-26' },
  prepayment: null,
  period: null,
  increment: { kind: 'fixed', step: 500_000n },
  reserve: 'none',
  opensAt: at('2027-03-02T10:00:00+08:00'),
  endsAt: at('2027-03-03T10:00:00+08:00'),
  course: {
    format: 'english',
    softClose: { windowMs: 300_000, extendMs: 300_000 },
    firstBidCountdownMs: null,
  },
  priority: 'match',
  drawsLots: false,
  told: [],
  deemed: null,
  jointBidding: false,
  barred: [],
  objections: { days: 5, unit: 'days' },
  sources: [],
  departures: [],
  stated: [],
  bundles: [],
  courtReference: null,
  operator: BANK,
  lister: '苏州银行',
  centre: '苏州知识产权交易中心',
  contact: '王女士 0512-00000000',
  venue: null,
  noticedAt: at('2027-01-20T09:30:00+08:00'),
};
