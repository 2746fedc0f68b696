import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { Practice } from '../../../src/core/practice/practice.js';
import type { Format } from '../../../src/core/auction/terms.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { formatMoney } from '../i18n/format.js';
import type { Text } from '../i18n/language.js';
import { extendedText } from '../i18n/room-texts.js';
import { failureText } from '../i18n/texts.js';

/** How each format comes to who has a lot and at what price. */
const RULE: { readonly [format in Format]: Text } = {
  english: {
    zh: '时间届满时领先者成交。设有委托最高价的，只加到刚好超过其他竞买人为止。',
    en: 'Whoever leads when the time is up has it. A ceiling goes only as far as it takes to pass the others.',
  },
  'dynamic-quote': {
    zh: '限时报价期内一个周期无人再报价，最高报价者成交。',
    en: 'A cycle of the timed part went by without a quote, so the highest one has it.',
  },
  sealed: {
    zh: '开标后报价最高者成交；相同的，先递交者优先。',
    en: 'The highest quote at the opening has it; of equal ones the earlier.',
  },
  weighted: {
    zh: '按公布的权重将价格与评分合计，总分最高者成交。',
    en: 'Price and marks are added by the published weights, and the best sum has it.',
  },
  dutch: {
    zh: '价格逐级下降，首位接受者按当时显示的价格成交。',
    en: 'The price fell until somebody was first to accept what was shown.',
  },
  'hybrid-dutch': {
    zh: '首位接受者使价格定格，其他人密封报价，最后由定格者作最后报价。',
    en: 'The first to accept stopped the price, the others sealed quotes above it, and the stopper had the last word.',
  },
  'round-english': {
    zh: '各轮结束后报价最高者成交；相同的，先报者优先。',
    en: 'After the last round the highest amount has it; of equal ones the earlier.',
  },
  texas: {
    zh: '一轮无人接受要价即结束，最后取得一轮者成交。',
    en: 'A round went by that nobody took, so whoever took the last one has it.',
  },
  package: {
    zh: '整体最高出价高于各分项最高出价之和的，整体成交；否则各分项分别成交。',
    en: 'The whole is sold where its best bid is above the best bids on the parts together, else the parts are.',
  },
};

/** Why a practised lot ended as it did, in sentences. */
export function explanationOf(practice: Practice, { extensions, result }: LotStateMessage): Text[] {
  const { terms, paddle, rivals } = practice;
  if (result === null) return [];
  const why = [RULE[terms.format]];
  if (result.failure !== null) why.push(failureText(result.failure));
  if (extensions > 0) why.push(extendedText(extensions));
  if (lastKind(practice) === 'match') why.push(BY_RIGHT);
  const rival = rivals.find((one) => one.paddle === result.winner);
  if (rival) {
    const amount = formatAmount(rival.limit, terms.currency);
    why.push(beyondText(rival.paddle, formatMoney({ amount, currency: terms.currency })));
  }
  if (result.winner === paddle && result.price) why.push(yoursText(formatMoney(result.price)));
  return why;
}

function lastKind({ events }: Practice): string | null {
  const last = events.findLast(({ type }) => type === 'bid');
  return last?.type === 'bid' ? last.kind : null;
}

const BY_RIGHT: Text = {
  zh: '优先购买权人以同等价格行使了优先购买权。',
  en: 'The holder of the priority right took it at the price that had been reached.',
};

function beyondText(paddle: string, limit: string): Text {
  return {
    zh: `模拟竞买人 ${paddle} 最高愿付 ${limit}：要胜过它，须出价更高。`,
    en: `The simulated bidder ${paddle} would have paid up to ${limit}: to win, one would have had to go beyond that.`,
  };
}

function yoursText(price: string): Text {
  return {
    zh: `在真实竞价中，您现在须在期限内付清 ${price}；反悔的，按规则承担悔拍责任。`,
    en: `In a real auction you would now owe ${price} within the time for payment, and backing out would cost what the rules of the lot say.`,
  };
}
