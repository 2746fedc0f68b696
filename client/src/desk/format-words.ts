import type { Format } from '../../../src/core/auction/terms.js';
import type { Text } from '../i18n/language.js';

/** What each way to run a lot is, for whoever chooses. */
export const FORMAT_SENTENCES: { readonly [format in Format]: Text } = {
  english: {
    zh: '公开竞价，价高者得：竞买人在规定时间内看得到当前价，逐次加价，到时价高者成交。',
    en: 'Open bidding: everybody sees the price and raises it until the time is over; the highest bid wins.',
  },
  'dynamic-quote': {
    zh: '先自由报价，再限时报价：限时周期内有新报价的，重新计时；周期内无人报价的，最高报价者成交。',
    en: 'A free period, then a timed cycle that every quote starts again; a cycle without one ends the lot.',
  },
  sealed: {
    zh: '竞买人各自递交密封报价，截止后一并开标，报价最高者成交。',
    en: 'Everybody seals one quote; all are opened together, and the highest wins.',
  },
  weighted: {
    zh: '密封报价，按价格和公布的各项评审要素加权评分，总分最高者成交。',
    en: 'Sealed quotes judged by price and by published criteria; the best total score wins.',
  },
  dutch: {
    zh: '从起拍价起按时逐级降价，首位接受当时价格的竞买人成交。',
    en: 'The price falls in stages from the start price; whoever first accepts it has the lot.',
  },
  'hybrid-dutch': {
    zh: '先降价定格，再由其他竞买人密封报更高的价，最后由定格者作最后报价。',
    en: 'The price falls until somebody stops it; the others may seal more, and the stopper has the last word.',
  },
  'round-english': {
    zh: '先递交首次报价，公布后分轮进行，每轮由报价低者起依次加价或者放弃。',
    en: 'Opening bids are filed and published, then bidders take turns to raise, the lowest first.',
  },
  package: {
    zh: '可以对各分项或者整体出价，以合计较高的一方成交。',
    en: 'Parts and the whole can be bid on, and whichever brings more is sold.',
  },
  texas: {
    zh: '每轮要价比上一轮高一个加价幅度，首位应价者取得该轮；无人应价时由最后取得者成交。',
    en: 'Each round asks one step more, and whoever first takes it leads; a round nobody takes ends the lot.',
  },
};
