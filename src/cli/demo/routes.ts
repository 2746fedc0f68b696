import type { RouteScript } from '../../bots/route-play.js';

export const ROUTE_NAMES = ['judicial', 'judicial-offline', 'exchange'] as const;

export type RouteName = (typeof ROUTE_NAMES)[number];

const ACT_OF_COURT = {
  ...{ court: '江南市中级人民法院', number: '（2026）苏02执2117号', date: '2026-06-15' },
};

/** The cases that `npm run demo -- --once --route` plays. */
export const ROUTE_SCRIPTS: { readonly [name in RouteName]: RouteScript } = {
  /** Two rounds without a bid, then the sell-off. */
  judicial: {
    first: {
      title: '发明专利：一种锂电池隔膜及其制备方法',
      ...{ pack: 'judicial-online-r1', currency: 'CNY' },
      operator: { kind: 'court', name: '江南市中级人民法院' },
      courtReference: ACT_OF_COURT,
      ...{ startPrice: '700000.00', valuation: '1000000.00', deposit: '70000.00' },
      rules: { increment: '10000.00' },
    },
    ...{ failures: 2, spareDays: 2, reductions: new Map() },
  },
  /** Three rounds of an auction firm without a bid, then the sell-off; the deposit is still 5 % of the valuation in the third. */
  'judicial-offline': {
    first: {
      title: '实用新型专利：数控机床用刀库及其换刀机构',
      ...{ pack: 'judicial-offline', currency: 'CNY', durationMs: 4 * 3_600_000 },
      operator: {
        ...{ kind: 'auction-firm', name: '江南嘉禾拍卖有限公司' },
        ...{ licence: '3200001000123', auctioneer: '1100012' },
      },
      courtReference: ACT_OF_COURT,
      ...{ startPrice: '1000000.00', valuation: '1000000.00', deposit: '80000.00' },
      rules: { increment: '10000.00' },
    },
    ...{ failures: 3, spareDays: 2, reductions: new Map() },
    // Sixty days from its notice (art. 25).
    openAtOnce: new Set(['sell-off']),
  },
  /** A listing and a relisting without a taker, then one below nine tenths of the valuation, which two persons approve. */
  exchange: {
    first: {
      title: '注册商标“山茗”及许可合同',
      ...{ pack: 'exchange-multi-quote', currency: 'CNY', durationMs: 5 * 86_400_000 },
      operator: { kind: 'exchange', name: '江南产权交易所' },
      ...{ startPrice: '9000000.00', valuation: '9000000.00', deposit: '1800000.00' },
      rules: { increment: '100000.00' },
    },
    ...{ failures: 2, spareDays: 6, reductions: new Map([[2, '7290000.00']]) },
  },
};
