import type { Increment } from '../../../src/core/auction/rules.js';
import { say } from '../i18n/language.js';
import { percent, type Show, term, type Term } from './term.js';

/** By how much a bid goes past another, as a term. */
export function incrementTerm(increment: Increment, show: Show): Term {
  return term({ zh: '加价幅度', en: 'Increment' }, incrementWords(increment, show));
}

function incrementWords(increment: Increment, show: Show): string {
  switch (increment.kind) {
    case 'fixed':
      return show(increment.step);
    case 'share': {
      const share = percent(increment.bps);
      return say({ zh: `当前价的 ${share}`, en: `${share} of the price` });
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
