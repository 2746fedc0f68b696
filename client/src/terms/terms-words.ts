import { formatAmount } from '../../../src/core/money/money.js';
import type { PublicPriority, PublicTerms } from '../../../src/core/proof/public-terms.js';
import { formatInstant, formatMoney, formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { FORMAT_NAMES, formatTerms } from './format-terms.js';
import { from, type Show, term, type Term } from './term.js';

/** The terms of a lot in sentences that a bidder can act on, in the language of the moment. */
export function termsInWords(terms: PublicTerms): readonly Term[] {
  const { rules, currency } = terms;
  const show: Show = (minor) => formatMoney({ amount: formatAmount(minor, currency), currency });
  return [
    term({ zh: '竞价方式', en: 'Format' }, say(FORMAT_NAMES[terms.format])),
    term({ zh: '起拍价', en: 'Start price' }, show(terms.startPrice), from('startFloorBps')),
    ...formatTerms(terms, show),
    term({ zh: '保留价', en: 'Reserve' }, reserveWords(terms, show), from('reserve')),
    term({ zh: '竞价时间', en: 'Time' }, timeWords(terms), from('durationMs', terms.durationMs)),
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

function reserveWords({ rules: { reserve } }: PublicTerms, show: Show): string {
  if (reserve === null) return say({ zh: '无', en: 'None' });
  if (reserve.isVisible) return show(reserve.amount);
  return say({
    zh: '有，不公开；已将其承诺值写入记录，结束后披露',
    en: 'There is one, hidden; the record holds a commitment to it, opened at the close',
  });
}

/** How long a lot takes is only known where its course does not depend on what is bid. */
function timeWords({ format, opensAt, durationMs }: PublicTerms): string {
  const [at, span] = [formatInstant(opensAt), formatSpan(durationMs)];
  const isFixed = format === 'english' || format === 'sealed' || format === 'weighted';
  return isFixed
    ? say({ zh: `${at} 开始，共 ${span}`, en: `Opens ${at}, for ${span}` })
    : say({ zh: `${at} 开始`, en: `Opens ${at}` });
}

function priorityWords(priority: PublicPriority): string {
  const words = exerciseWords(priority);
  if (priority.kind === 'none' || priority.lots === undefined) return words;
  return say({
    zh: `${words}；同顺位有数人表示的，抽签决定，种子的承诺值已写入记录`,
    en: `${words}; among several of one rank lots are drawn, with a seed that the record holds a commitment to`,
  });
}

/** How the right is exercised, whoever else has one. */
function exerciseWords(priority: PublicPriority): string {
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

const LEAST: readonly (readonly ['minimumEnrolled' | 'minimumBidders' | 'minimumRaises', Text])[] =
  [
    ['minimumEnrolled', { zh: '最少报名人数', en: 'Least number enrolled' }],
    ['minimumBidders', { zh: '最少出价人数', en: 'Least number of bidders' }],
    ['minimumRaises', { zh: '最少加价次数', en: 'Least number of raises' }],
  ];

function thresholds({ rules }: PublicTerms): readonly Term[] {
  return LEAST.flatMap(([parameter, name]) => {
    const value = parameter in rules ? (rules as Record<string, unknown>)[parameter] : 0;
    const isAsked = typeof value === 'number' && value > 1;
    return isAsked ? [term(name, String(value), { name: parameter, value })] : [];
  });
}
