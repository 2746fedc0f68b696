import type { PackParameter, RulePackDetail } from '../../../src/contract/listing.js';
import { formatMoney, formatSpan } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { readAmount, minorOf } from '../money.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { sourceText } from '../planning/source-text.js';
import type { FormState } from './form-state.js';

const WHOLE_BPS = 10_000n;

/** What the pack says about the fields, with the amounts that follow from what has been typed so far. */
export interface PackHints {
  readonly startPrice: string;
  readonly deposit: string;
  readonly duration: string;
  readonly operator: string;
}

export function hintsFrom(pack: RulePackDetail | null, form: FormState): PackHints {
  const parameter = (name: string): PackParameter | null =>
    pack?.parameters.find((one) => one.name === name) ?? null;
  return {
    startPrice:
      floorHint(parameter('startFloorBps'), form) ||
      floorHint(parameter('reserveFloorBps'), form, WITHOUT_RESERVE),
    deposit:
      depositHint(parameter('depositBps'), form) ||
      floorHint(parameter('depositOfValuationBps'), form),
    duration: durationHint(parameter('durationMs')),
    operator: operatorHint(parameter('operator')),
  };
}

const WITHOUT_RESERVE = { zh: '不设保留价时，', en: 'Without a reserve: ' };

/** How much of the valuation an amount has to be at least, after the words that say when. */
function floorHint(floor: PackParameter | null, form: FormState, when?: Text): string {
  if (typeof floor?.value !== 'number') return '';
  const percent = `${floor.value / 100}%`;
  const amount = shareOf(form.valuation, floor.value, form);
  const least = amount === null ? '' : `：${amount}`;
  return say({
    zh: `${when?.zh ?? ''}不低于评估价的 ${percent}${least}。${sourceText(floor.source)}。`,
    en: `${when?.en ?? ''}At least ${percent} of the valuation${least.replace('：', ': ')}. ${sourceText(floor.source)}.`,
  });
}

function depositHint(bounds: PackParameter | null, form: FormState): string {
  if (bounds?.kind !== 'law' || bounds.min === null || bounds.max === null) return '';
  const [least, most] = [bounds.min, bounds.max].map((bps) => shareOf(form.startPrice, bps, form));
  const amounts = least && most ? `：${least}–${most}` : '';
  const percents = `${bounds.min / 100}%–${bounds.max / 100}%`;
  return say({
    zh: `起拍价的 ${percents}${amounts}。${sourceText(bounds.source)}。`,
    en: `${percents} of the start price${amounts.replace('：', ': ')}. ${sourceText(bounds.source)}.`,
  });
}

function durationHint(duration: PackParameter | null): string {
  if (duration?.kind !== 'law' || duration.min === null) return '';
  const least = formatSpan(duration.min);
  return say({
    zh: `不少于 ${least}。${sourceText(duration.source)}。`,
    en: `At least ${least}. ${sourceText(duration.source)}.`,
  });
}

function operatorHint(operator: PackParameter | null): string {
  if (operator?.kind !== 'law') return '';
  const who = operator.value === 'court' ? { zh: '人民法院', en: 'a court' } : LICENSED;
  return say({
    zh: `须为${who.zh}。${sourceText(operator.source)}。`,
    en: `It must be ${who.en}. ${sourceText(operator.source)}.`,
  });
}

const LICENSED = {
  zh: '持证企业，并注明许可证号和主持人执业证号',
  en: 'a licensed firm, with both numbers',
};

/** A share of an amount as it was typed, or null while it is none. */
function shareOf(typed: string, bps: number, { currency: code }: FormState): string | null {
  const currency: Currency = isCurrency(code) ? code : 'CNY';
  const read = readAmount(typed, { amount: formatAmount(0n, currency), currency });
  if (read === null) return null;
  const share = (minorOf(read) * BigInt(bps) + WHOLE_BPS - 1n) / WHOLE_BPS;
  return formatMoney({ amount: formatAmount(share, currency), currency });
}
