import { type Currency, scaleOf } from '../money/currency.js';
import { formatAmount, type Minor } from '../money/money.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿', '亿亿'];

/**
 * An amount as a Chinese notice spells it: 人民币壹拾万元整（¥100,000.00）. Only Chinese money is written in capitals;
 * other currencies are named by their code.
 */
export function amountInChinese(minor: Minor, currency: Currency): string {
  const digits = grouped(formatAmount(minor, currency));
  if (currency !== 'CNY') return `${currency} ${digits}`;
  return `人民币${capitals(minor)}（¥${digits}）`;
}

/** The same in English: CNY 100,000.00. */
export function amountInEnglish(minor: Minor, currency: Currency): string {
  return `${currency} ${grouped(formatAmount(minor, currency))}`;
}

function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** Capital numerals 大写 as the rules for filling in bank notes want them: 壹仟零伍拾元零叁分, 壹拾元整. */
function capitals(minor: Minor): string {
  const scale = 10n ** BigInt(scaleOf('CNY'));
  const whole = minor / scale;
  const [jiao, fen] = [Number((minor % scale) / 10n), Number(minor % 10n)];
  const yuan = whole === 0n ? '' : `${wholeInCapitals(whole)}元`;
  if (jiao === 0 && fen === 0) return `${yuan || '零元'}整`;
  const tens = jiao > 0 ? `${DIGITS[jiao]}角` : yuan === '' ? '' : '零';
  return `${yuan}${tens}${fen > 0 ? `${DIGITS[fen]}分` : ''}`;
}

/** Four digits at a time, each four with their own unit; a gap of zeros is said once. */
function wholeInCapitals(whole: bigint): string {
  const text = String(whole);
  const padded = text.padStart(Math.ceil(text.length / 4) * 4, '0');
  const groups = padded.match(/\d{4}/g) ?? [];
  let said = '';
  for (const [index, group] of groups.entries()) {
    if (group === '0000') continue;
    const isGapBefore = group.startsWith('0') || groups[index - 1] === '0000';
    if (said !== '' && isGapBefore) said += '零';
    said += fourInCapitals(group) + (GROUPS[groups.length - 1 - index] ?? '');
  }
  return said;
}

function fourInCapitals(group: string): string {
  let said = '';
  let hasGap = false;
  for (const [index, digit] of Array.from(group).entries()) {
    if (digit === '0') {
      hasGap = said !== '';
      continue;
    }
    said += `${hasGap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[3 - index]}`;
    hasGap = false;
  }
  return said;
}
