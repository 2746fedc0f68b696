import { formatAmount, type Minor } from '../../../src/core/money/money.js';
import type { Currency } from '../../../src/core/money/currency.js';
import type { PublicEvent } from '../../../src/core/proof/public-event.js';
import { COVERED_REASON } from '../../../src/core/session/stop-when-covered.js';
import { markText } from '../entered/mark-text.js';
import { formatInstant, formatMoney } from '../i18n/format.js';
import { say } from '../i18n/language.js';
import { failureText } from '../i18n/texts.js';
import { packageBidWords, soldPackageWords } from './package-words.js';
import { phaseWords } from './phase-words.js';

/** What an entry of the record says, in one line, in the language of the moment. */
export function eventWords(event: PublicEvent, currency: Currency): string {
  const words = factWords(event, currency);
  const entered = 'entered' in event ? event.entered : undefined;
  return entered === undefined ? words : `${words} · ${say(markText(entered.reason))}`;
}

function factWords(event: PublicEvent, currency: Currency): string {
  const money = (minor: Minor): string =>
    formatMoney({ amount: formatAmount(minor, currency), currency });
  switch (event.type) {
    case 'published':
      return say({ zh: '公告，竞价条件冻结', en: 'Published; the terms are frozen' });
    case 'enrolled':
      return enrolledWords(event);
    case 'deposit-confirmed':
      return say({
        zh: `竞买号 ${event.paddle} 保证金已确认`,
        en: `Deposit of paddle ${event.paddle} confirmed`,
      });
    case 'left':
      return say({
        zh: `竞买号 ${event.paddle} 撤回报名`,
        en: `Paddle ${event.paddle} withdrew its enrolment`,
      });
    case 'barred':
      return say({
        zh: `竞买号 ${event.paddle} 被禁止竞买：${event.reason}`,
        en: `Paddle ${event.paddle} barred: ${event.reason}`,
      });
    case 'opened':
      return say({
        zh: `开始竞价，预定 ${formatInstant(event.endsAt)} 结束`,
        en: `Opened, to end ${formatInstant(event.endsAt)}`,
      });
    case 'bid':
      return bidWords(event, money);
    case 'package-bid':
      return packageBidWords(event, money);
    case 'query-opened':
      return say({
        zh: `开始询问优先购买权人：${event.holders.join('、')}`,
        en: `Priority holders are asked: ${event.holders.join(', ')}`,
      });
    case 'drawn':
      return drawnWords(event);
    case 'suspended':
      return say({ zh: `中止：${event.reason}`, en: `Suspended: ${event.reason}` });
    case 'resumed':
      return say({ zh: `恢复：${event.reason}`, en: `Resumed: ${event.reason}` });
    case 'withdrawn':
      return withdrawnWords(event);
    case 'closed':
      return closedWords(event, money);
    default:
      return phaseWords(event, money);
  }
}

type Of<Type extends PublicEvent['type']> = Extract<PublicEvent, { readonly type: Type }>;
type Show = (minor: Minor) => string;

/** What a rule says by itself is said in words; what a person gave as a reason stands as it is. */
function withdrawnWords({ reason }: Of<'withdrawn'>): string {
  if (reason === COVERED_REASON)
    return say({
      zh: '系统依规则撤回：已成交价款足以清偿债务和费用，停止拍卖其余标的（拍卖、变卖规定第14条）',
      en: 'Withdrawn by rule: hammer prices cover the debt and the costs, so the rest is not sold (rules on auctions in execution, art. 14)',
    });
  return say({ zh: `撤回：${reason}`, en: `Withdrawn: ${reason}` });
}

function enrolledWords({ paddle, rank, isDepositMissing }: Of<'enrolled'>): string {
  const right =
    rank === null
      ? ''
      : say({ zh: `，优先购买权第 ${rank} 顺位`, en: `, priority right no. ${rank}` });
  const deposit = isDepositMissing
    ? say({ zh: '，保证金未到账', en: ', deposit not yet confirmed' })
    : '';
  return say({ zh: `竞买号 ${paddle} 报名`, en: `Paddle ${paddle} enrolled` }) + right + deposit;
}

function bidWords(bid: Of<'bid'>, money: Show): string {
  const { paddle, price, leader } = bid;
  const offer =
    bid.kind === 'max'
      ? say({ zh: `竞买号 ${paddle} 委托出价`, en: `Paddle ${paddle} set a ceiling` })
      : say({
          zh: `竞买号 ${paddle} 出价 ${money(bid.amount)}`,
          en: `Paddle ${paddle} bid ${money(bid.amount)}`,
        });
  // A plain bid that leads is the price.
  if (bid.kind !== 'max' && leader === paddle) return offer;
  const stand = say({
    zh: `；当前价 ${money(price)}，${leader} 领先`,
    en: `; price ${money(price)}, ${leader} leads`,
  });
  return offer + stand;
}

function drawnWords({ order, seed }: Of<'drawn'>): string {
  return say({
    zh: `同顺位抽签，种子 ${seed}，结果依次为 ${order.join('、')}`,
    en: `Lots were drawn with the seed ${seed}, in the order ${order.join(', ')}`,
  });
}

function closedWords(event: Of<'closed'>, money: Show): string {
  if (event.outcome === 'failed') {
    const reason = say(failureText(event.failure));
    return say({ zh: `结拍：流拍（${reason}）`, en: `Closed without a sale: ${reason}` });
  }
  if ('awards' in event) return soldPackageWords(event, money);
  return say({
    zh: `结拍：竞买号 ${event.winner} 以 ${money(event.price)} 成交`,
    en: `Closed: sold to paddle ${event.winner} at ${money(event.price)}`,
  });
}
