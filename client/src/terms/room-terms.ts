import type { SoftClose } from '../../../src/core/auction/rules.js';
import type { PublicRoomTerms } from '../../../src/core/proof/public-terms.js';
import { formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { incrementTerm } from './increment-words.js';
import { from, type Show, term, type Term } from './term.js';

/** The terms of an open room, in which the price is bid up. */
export function roomTerms(terms: PublicRoomTerms, show: Show): readonly Term[] {
  const { rules } = terms;
  return [
    term(
      { zh: '首次出价', en: 'First bid' },
      say(FIRST_BID[rules.firstBid]),
      from('firstBid', rules.firstBid),
    ),
    incrementTerm(rules.increment, show),
    term(
      { zh: '加价方式', en: 'Steps' },
      say(STEP_MODE[rules.stepMode]),
      from('stepMode', rules.stepMode),
    ),
    term(
      { zh: '委托出价', en: 'Ceilings' },
      say(rules.proxy ? TAKEN : NOT_TAKEN),
      from('proxy', rules.proxy),
    ),
    ...(terms.format === 'dynamic-quote' ? cycles(terms) : closing(terms)),
  ];
}

const FIRST_BID: { readonly [mode in PublicRoomTerms['rules']['firstBid']]: Text } = {
  'start-or-more': { zh: '不低于起拍价', en: 'The start price or more' },
  'start-exactly': { zh: '须等于起拍价', en: 'Exactly the start price' },
};

/** How steps are counted, in words. */
export const STEP_MODE: { readonly [mode in PublicRoomTerms['rules']['stepMode']]: Text } = {
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

function closing({ rules }: PublicRoomTerms): readonly Term[] {
  const softClose = term(
    { zh: '延时规则', en: 'Soft close' },
    softCloseWords(rules.softClose),
    from('softClose'),
  );
  if (rules.firstBidCountdownMs === null) return [softClose];
  const span = formatSpan(rules.firstBidCountdownMs);
  const words = say({
    zh: `首次有效出价后，改为自该次出价起 ${span} 结束`,
    en: `The first valid bid ends the window ${span} after it`,
  });
  return [
    term({ zh: '首次出价倒计时', en: 'First-bid countdown' }, words, from('firstBidCountdownMs')),
    softClose,
  ];
}

function cycles({
  durationMs,
  rules,
}: Extract<PublicRoomTerms, { readonly format: 'dynamic-quote' }>): readonly Term[] {
  const cycleMs = rules.softClose.extendMs;
  const [free, cycle] = [formatSpan(durationMs - cycleMs), formatSpan(cycleMs)];
  const entry =
    rules.entry === 'enrolled'
      ? say({ zh: '所有报名的竞买人', en: 'Everyone enrolled' })
      : say({ zh: '自由报价期内报过价的竞买人', en: 'Whoever has quoted in the free period' });
  return [
    term({ zh: '自由报价期', en: 'Free period' }, free, from('freePeriodMs')),
    term(
      { zh: '限时报价', en: 'Timed part' },
      say({
        zh: `每个周期 ${cycle}，周期内有效报价即重新计时，无人报价的周期届满即结束`,
        en: `Cycles of ${cycle}: a valid quote starts the cycle again, one without ends the lot`,
      }),
      from('cycleMs', cycleMs),
    ),
    term({ zh: '限时报价参加人', en: 'Who quotes in it' }, entry, from('entry', rules.entry)),
  ];
}

/** When the end moves, in words. */
export function softCloseWords(softClose: SoftClose | null): string {
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
