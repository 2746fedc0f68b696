import type { DepartureView } from '../../../src/contract/listing.js';
import type { Text } from '../i18n/language.js';
import { boundText } from '../i18n/bound.js';

export const EXCEPTION = {
  ask: { zh: '申请例外', en: 'Ask for an exception' },
  effect: {
    zh: '法律将此项交由有权单位决定。请按其决定填写，经另一位工作人员确认后仅对本标的有效，并写入公告。',
    en: 'The law leaves this to somebody’s decision. Enter what was decided; once a colleague has confirmed it, it holds for this lot alone and stands in the notice.',
  },
  evidence: { zh: '批准文件（单位、文号）', en: 'The decision (whose, its number)' },
  wrongShare: {
    zh: '须为低于现行比例的百分比，最多两位小数',
    en: 'must be a percentage below what holds now, with two decimals at most',
  },
  wrongNumber: { zh: '须为整数，且比现行要求宽', en: 'must be a whole number, and looser' },
  asked: { zh: '已提请另一位工作人员确认。', en: 'A colleague has been asked to confirm it.' },
  granted: { zh: '例外批准', en: 'Exceptions' },
} satisfies Readonly<Record<string, Text>>;

/** Whose decision allows an exception. */
export function roomText(by: Text): Text {
  return {
    zh: `经${by.zh}，可以例外。`,
    en: `An exception is possible by ${by.en}.`,
  };
}

/** What holds for a lot instead of the law, and why. */
export function departureText({
  parameter,
  what,
  by,
  bound,
  value,
  evidence,
}: DepartureView): Text {
  const [from, to] = [boundText(parameter, bound), boundText(parameter, value)];
  return {
    zh: `${what.zh}：法定 ${from}，本标的 ${to}。经${by.zh}：${evidence}`,
    en: `${what.en}: ${from} by law, ${to} for this lot. By ${by.en}: ${evidence}`,
  };
}
