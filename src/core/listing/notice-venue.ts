import type { Currency } from '../money/currency.js';
import { amountInChinese, amountInEnglish } from './amount-words.js';
import { type NoticeSection, percentOf } from './notice.js';
import type { NoticeLadder, NoticeVenue } from './notice-venue-facts.js';

/** A ladder in Chinese, as notices and agreements write it. */
export function ladderInChinese(ladder: NoticeLadder, currency: Currency): string {
  if (ladder.every(({ bps }) => bps === 0)) return '不收取';
  const [only] = ladder;
  if (ladder.length === 1 && only) return `成交价的 ${percentOf(only.bps)}`;
  const bands = ladder.map(({ above, bps }, at) => {
    const next = ladder[at + 1]?.above;
    const from = above === 0n ? '' : `超过${amountInChinese(above, currency)}`;
    const to = next === undefined ? '' : `不超过${amountInChinese(next, currency)}`;
    return `${[from, to].filter(Boolean).join('、')}的部分 ${percentOf(bps)}`;
  });
  return `按成交价分段计收：${bands.join('；')}`;
}

/** The same in English. */
export function ladderInEnglish(ladder: NoticeLadder, currency: Currency): string {
  if (ladder.every(({ bps }) => bps === 0)) return 'none';
  const [only] = ladder;
  if (ladder.length === 1 && only) return `${percentOf(only.bps)} of the hammer price`;
  const bands = ladder.map(({ above, bps }, at) => {
    const next = ladder[at + 1]?.above;
    const from = above === 0n ? '' : ` above ${amountInEnglish(above, currency)}`;
    const to = next === undefined ? '' : ` up to ${amountInEnglish(next, currency)}`;
    return `${percentOf(bps)} of what is${from}${to}`;
  });
  return `by bands of the hammer price, ${bands.join('; ')}`;
}

/** The section of a notice that says at which venue a lot is run, in Chinese. */
export function venueInChinese(venue: NoticeVenue): NoticeSection {
  const { seal, rules, fees, hours, contact, custodian, alsoAt } = venue;
  const { currency, buyer, seller, agreement } = fees;
  return {
    heading: '九、交易场所、收费与资金监管',
    lines: [
      `交易场所（印章）：${seal.name}，许可（登记）号：${seal.number}。`,
      alsoAt.length > 0 && `联合挂牌：${alsoAt.join('、')}；竞价记录以上述交易场所为准。`,
      ...rules.map(
        ({ title, version, url }) =>
          `交易规则：《${title}》（${version}）${url ? `，${url}` : ''}。`,
      ),
      `买受人佣金：${ladderInChinese(buyer, currency)}。`,
      `委托方佣金：${ladderInChinese(seller, currency)}。`,
      agreement && `佣金约定依据：${agreement}。`,
      custodian &&
        `保证金和价款存入由${custodian}监管的专用账户，账号在报名后告知；本平台不经手资金。`,
      hours && `办公时间：工作日 ${hours.from}—${hours.to}（闭市日除外）。`,
      contact && `看样联系：${contact.person}，${contact.phone}，${contact.address}。`,
    ],
  };
}

/** The same in English. */
export function venueInEnglish(venue: NoticeVenue): NoticeSection {
  const { seal, rules, fees, hours, contact, custodian, alsoAt } = venue;
  const { currency, buyer, seller, agreement } = fees;
  return {
    heading: '9. Venue, fees and custody',
    lines: [
      `Venue (as on its seal): ${seal.name}, licence or registration ${seal.number}.`,
      alsoAt.length > 0 &&
        `Also listed at: ${alsoAt.join(', ')}; the record of the venue above is the authoritative one.`,
      ...rules.map(
        ({ title, version, url }) =>
          `Trading rules: ${title} (${version})${url ? `, ${url}` : ''}.`,
      ),
      `Commission of the buyer: ${ladderInEnglish(buyer, currency)}.`,
      `Commission of the seller: ${ladderInEnglish(seller, currency)}.`,
      agreement && `The commission was agreed in: ${agreement}.`,
      custodian &&
        `Deposits and the price go into an account that ${custodian} keeps; whoever enrols is told its number. The platform holds no money.`,
      hours &&
        `Office hours: ${hours.from} to ${hours.to} on working days on which the venue is open.`,
      contact && `For a viewing: ${contact.person}, ${contact.phone}, ${contact.address}.`,
    ],
  };
}
