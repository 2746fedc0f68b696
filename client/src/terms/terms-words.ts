import type { Increment, Priority, SoftClose } from '../../../src/core/auction/rules.js';
import { formatAmount, type Minor } from '../../../src/core/money/money.js';
import type { PublicRoomTerms } from '../../../src/core/proof/public-terms.js';
import { formatInstant, formatMoney, formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import type { TermParameter } from './source-words.js';

/** One term in plain words. */
export interface Term {
  readonly name: string;
  readonly words: string;
  /** The parameter of the rule pack that stands behind it; null for what no pack decides. */
  readonly parameter: TermParameter | null;
}

type Show = (minor: Minor) => string;

/** The terms of a lot in sentences that a bidder can act on, in the language of the moment. */
export function termsInWords(terms: PublicRoomTerms): readonly Term[] {
  const { rules, currency } = terms;
  const show: Show = (minor) => formatMoney({ amount: formatAmount(minor, currency), currency });
  const from = (name: string, value?: unknown): TermParameter => ({ name, value });
  return [
    term({ zh: '起拍价', en: 'Start price' }, show(terms.startPrice), from('startFloorBps')),
    term(
      { zh: '首次出价', en: 'First bid' },
      say(FIRST_BID[rules.firstBid]),
      from('firstBid', rules.firstBid),
    ),
    term({ zh: '加价幅度', en: 'Increment' }, incrementWords(rules.increment, show)),
    term(
      { zh: '加价方式', en: 'Steps' },
      say(STEP_MODE[rules.stepMode]),
      from('stepMode', rules.stepMode),
    ),
    term({ zh: '保留价', en: 'Reserve' }, reserveWords(terms, show), from('reserve')),
    term(
      { zh: '委托出价', en: 'Ceilings' },
      say(rules.proxy ? TAKEN : NOT_TAKEN),
      from('proxy', rules.proxy),
    ),
    term({ zh: '竞价时间', en: 'Time' }, timeWords(terms), from('durationMs', terms.durationMs)),
    term({ zh: '延时规则', en: 'Soft close' }, softCloseWords(rules.softClose), from('softClose')),
    term(
      { zh: '优先购买权', en: 'Priority right' },
      priorityWords(rules.priority),
      from('priority', rules.priority.kind),
    ),
    ...thresholds(terms),
    ...(terms.pack === null ? [term(RULES_FROM, say(CONTRACT))] : []),
  ];
}

const RULES_FROM: Text = { zh: '规则来源', en: 'Rules from' };
const CONTRACT: Text = { zh: '各方约定', en: 'A contract of the parties' };

function term(name: Text, words: string, parameter: TermParameter | null = null): Term {
  return { name: say(name), words, parameter };
}

const FIRST_BID: { readonly [mode in PublicRoomTerms['rules']['firstBid']]: Text } = {
  'start-or-more': { zh: '不低于起拍价', en: 'The start price or more' },
  'start-exactly': { zh: '须等于起拍价', en: 'Exactly the start price' },
};

const STEP_MODE: { readonly [mode in PublicRoomTerms['rules']['stepMode']]: Text } = {
  'at-least': {
    zh: '每次加价不低于一个加价幅度',
    en: 'A bid must exceed the price by at least one step',
  },
  multiple: {
    zh: '每次加价须为加价幅度的整数倍',
    en: 'A bid must exceed the price by a whole number of steps',
  },
};

const TAKEN: Text = {
  zh: '接受：系统在您设定的最高价内代为加价，金额不公开',
  en: 'Taken: the system bids for you up to a hidden limit',
};
const NOT_TAKEN: Text = { zh: '不接受', en: 'Not taken' };

function incrementWords(increment: Increment, show: Show): string {
  switch (increment.kind) {
    case 'fixed':
      return show(increment.step);
    case 'share': {
      const percent = `${increment.bps / 100}%`;
      return say({ zh: `当前价的 ${percent}`, en: `${percent} of the price` });
    }
    case 'ladder':
      return increment.rungs
        .map(({ from, step }) =>
          say({
            zh: `${show(from)} 起：${show(step)}`,
            en: `from ${show(from)}: ${show(step)}`,
          }),
        )
        .join('\n');
  }
}

function reserveWords({ rules: { reserve } }: PublicRoomTerms, show: Show): string {
  if (reserve === null) return say({ zh: '无', en: 'None' });
  if (reserve.isVisible) return show(reserve.amount);
  return say({
    zh: '有，不公开；已将其承诺值写入记录，结束后披露',
    en: 'There is one, hidden; the record holds a commitment to it, opened at the close',
  });
}

function timeWords({ opensAt, durationMs }: PublicRoomTerms): string {
  const [from, span] = [formatInstant(opensAt), formatSpan(durationMs)];
  return say({ zh: `${from} 开始，共 ${span}`, en: `Opens ${from}, for ${span}` });
}

function softCloseWords(softClose: SoftClose | null): string {
  if (softClose === null) return say({ zh: '无延时', en: 'None: the end is fixed' });
  const [window, extension] = [formatSpan(softClose.windowMs), formatSpan(softClose.extendMs)];
  const rule = say({
    zh: `结束前 ${window} 内有出价的，自该次出价起延长 ${extension}`,
    en: `A bid in the last ${window} moves the end to ${extension} after it`,
  });
  if (softClose.limitMs === null) return rule;
  const limit = formatSpan(softClose.limitMs);
  return rule + say({ zh: `，累计不超过 ${limit}`, en: `, by no more than ${limit} in all` });
}

function priorityWords(priority: Priority): string {
  switch (priority.kind) {
    case 'none':
      return say({ zh: '不适用', en: 'None in this sale' });
    case 'match':
      return say({
        zh: '优先购买权人可以以相同价格应价',
        en: 'A holder may equal a price; others must exceed it',
      });
    case 'final-query': {
      const span = formatSpan(priority.queryMs);
      return say({
        zh: `竞价结束后依次询问优先购买权人，每人 ${span}`,
        en: `When the room is over, each holder is asked in turn, for ${span}`,
      });
    }
  }
}

function thresholds({ rules }: PublicRoomTerms): readonly Term[] {
  const least: readonly (readonly [keyof PublicRoomTerms['rules'] & `minimum${string}`, Text])[] = [
    ['minimumEnrolled', { zh: '最少报名人数', en: 'Least number enrolled' }],
    ['minimumBidders', { zh: '最少出价人数', en: 'Least number of bidders' }],
    ['minimumRaises', { zh: '最少加价次数', en: 'Least number of raises' }],
  ];
  return least.flatMap(([parameter, name]) => {
    const value = rules[parameter];
    return value > 1 ? [term(name, String(value), { name: parameter, value })] : [];
  });
}
