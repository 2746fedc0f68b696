import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { say } from '../i18n/language.js';
import { incrementTerm } from './increment-words.js';
import { softCloseWords, STEP_MODE } from './room-terms.js';
import { from, type Show, term, type Term } from './term.js';

/** The terms that only a package has, in words: its parts, and when which side is sold. */
export function packageTerms(
  { rules }: Extract<PublicTerms, { readonly format: 'package' }>,
  show: Show,
): readonly Term[] {
  const parts = rules.parts.map(({ id, startPrice, valuation }) =>
    say({
      zh: `${id}：起拍价 ${show(startPrice)}，评估价 ${show(valuation)}`,
      en: `${id}: start price ${show(startPrice)}, valuation ${show(valuation)}`,
    }),
  );
  const sold = say({
    zh: '整体最高出价高于各分项最高出价之和的，整体成交；否则各分项分别成交',
    en: 'The whole, where its highest bid is above the sum of the highest bids on the parts; else each part by itself',
  });
  return [
    term({ zh: '分项', en: 'Parts' }, parts.join('\n')),
    term({ zh: '成交规则', en: 'What is sold' }, sold),
    incrementTerm(rules.increment, show),
    term(
      { zh: '加价方式', en: 'Steps' },
      say(STEP_MODE[rules.stepMode]),
      from('stepMode', rules.stepMode),
    ),
    term({ zh: '延时规则', en: 'Soft close' }, softCloseWords(rules.softClose), from('softClose')),
  ];
}
