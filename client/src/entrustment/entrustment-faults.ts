import type { TermName } from '../../../src/core/listing/entrustment.js';
import type { Text } from '../i18n/language.js';

/** What the groups of terms of a contract are called. */
export const TERM_NAMES: { readonly [name in TermName]: Text } = {
  parties: { zh: '当事人与主办方', en: 'The parties and the operator' },
  things: { zh: '标的与权利', en: 'The lot and its rights' },
  price: { zh: '价格与保证金', en: 'The prices and the deposit' },
  reserve: { zh: '保留价', en: 'The reserve' },
  time: { zh: '时间', en: 'The time' },
  way: { zh: '交易方式', en: 'The way of sale' },
  commission: { zh: '佣金', en: 'The commission' },
  custody: { zh: '资金监管账户', en: 'The custody account' },
};

/** The fields of faults about contracts: the whole of one, or a group of its terms. */
export const ENTRUSTMENT_FIELDS: Readonly<Record<string, Text>> = {
  entrustment: { zh: '委托合同', en: 'The contract of entrustment' },
  ...Object.fromEntries(
    Object.entries(TERM_NAMES).map(([name, text]) => [`entrustment.${name}`, text]),
  ),
};

/** What is wrong with a contract: a sentence after its name, or after what has changed. */
export const ENTRUSTMENT_PROBLEMS: Readonly<Record<string, Text>> = {
  'entrustment-missing': {
    zh: '尚未订立：由交易中心起草，委托方接受，交易中心另一人签署',
    en: 'has not been made: the centre draws it up, the lister accepts it, a second officer signs',
  },
  'entrustment-drawn': {
    zh: '尚未由委托方接受，也尚未由交易中心第二人签署',
    en: 'has been neither accepted by the lister nor signed by a second officer',
  },
  'entrustment-accepted': {
    zh: '尚未由交易中心第二人签署',
    en: 'has not been signed by a second officer of the centre',
  },
  'entrustment-countersigned': {
    zh: '尚未由委托方接受',
    en: 'has not been accepted by the lister',
  },
  'entrustment-terminated': { zh: '已经终止', en: 'has been ended' },
  'entrustment-stale': {
    zh: '与委托合同不再一致，须重新订立',
    en: 'no longer as the contract of entrustment says: another one is needed',
  },
};
