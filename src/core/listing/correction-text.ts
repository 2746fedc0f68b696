import type { Instant } from '../kernel/instant.js';
import { chinaDateOf } from '../kernel/china-time.js';
import type { Notice } from './notice.js';
import { type Operator, SALE_WORDS, saleWord } from './operator.js';

/** What a correction 更正公告 says, and of which notice. */
export interface CorrectionFacts {
  readonly no: number;
  readonly title: string;
  readonly operator: Operator;
  readonly centre: string;
  readonly publishedAt: Instant;
  /** Whether it comes of a ruling on an objection to the sale, and not of the centre's own initiative. */
  readonly isRuled: boolean;
  /** What is corrected, in the words of its authors. */
  readonly said: Notice;
  /** The SHA-256 of the texts that it corrects, so that nobody can take it for the correction of another notice. */
  readonly corrects: Notice;
}

/** A correction in both languages. It changes words of a notice; the terms of a published lot are frozen. */
export function correctionText(facts: CorrectionFacts): Notice {
  const { no, title, operator, centre, said, corrects, publishedAt, isRuled } = facts;
  const word = SALE_WORDS[saleWord(operator)];
  const day = chinaDateOf(publishedAt);
  return {
    zh: [
      `${title}${word.zh}公告更正（第 ${no} 号）`,
      ...(isRuled ? ['本更正依对标的异议的裁定发布。'] : []),
      said.zh,
      `原公告（SHA-256 ${corrects.zh}）除上述内容外不变；标的的价格、时间和竞价规则以竞价记录所载为准，不因本更正改变。`,
      `${centre}\n${day}`,
    ].join('\n\n'),
    en: [
      `Correction no. ${no} to the notice of ${title}`,
      ...(isRuled ? ['It is published upon a ruling on an objection to the sale.'] : []),
      said.en,
      `All else in the notice (SHA-256 ${corrects.en}) stands. Prices, times and rules are those of the record of the lot and are not changed by this correction.`,
      `${centre}\n${day}`,
    ].join('\n\n'),
  };
}
