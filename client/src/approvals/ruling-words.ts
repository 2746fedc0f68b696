import type { Consequence, Finding } from '../../../src/core/listing/publicity.js';
import { say, type Text } from '../i18n/language.js';

/** What was found about an objection. */
export const FINDING: { readonly [finding in Finding]: Text } = {
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  upheld: { zh: '异议成立', en: 'Upheld' },
};

/** What follows for the result. */
export const CONSEQUENCE: { readonly [consequence in Consequence]: Text } = {
  stands: { zh: '成交结果有效', en: 'the result stands' },
  're-auction': {
    zh: '成交结果作废，重新组织交易',
    en: 'the sale is void, and the lot is offered again',
  },
  revoked: { zh: '撤销成交结果', en: 'the sale is revoked' },
};

/** What a confirmation does. */
export const RULING_EFFECT: { readonly [consequence in Consequence]: Text } = {
  stands: {
    zh: '确认后裁定立即公示，成交结果继续有效。',
    en: 'The ruling is shown at once, and the result stands.',
  },
  're-auction': {
    zh: '确认后裁定立即公示，成交结果作废，不可恢复。',
    en: 'The ruling is shown at once, and the sale is void for good.',
  },
  revoked: {
    zh: '确认后裁定立即公示，成交结果撤销，不可恢复。',
    en: 'The ruling is shown at once, and the sale is revoked for good.',
  },
};

/** A finding with what follows from it, as a request for a second person is called. */
export function rulingTitle(finding: string, consequence: string): Text {
  const found = FINDING[finding as Finding];
  const follows = CONSEQUENCE[consequence as Consequence];
  return {
    zh: `裁定：${found.zh}，${follows.zh}`,
    en: `A ruling on an objection: ${found.en.toLowerCase()}, ${follows.en}`,
  };
}

/** By whose fault a sale is undone, after what else is said; empty where it was nobody's. */
export function faultIn(paddles: readonly string[]): string {
  if (paddles.length === 0) return '';
  const named = paddles.join('、');
  return ` · ${say({ zh: `因竞买号 ${named} 的过错，其保证金暂不退还`, en: `by the fault of paddle ${named}, whose deposit is kept` })}`;
}
