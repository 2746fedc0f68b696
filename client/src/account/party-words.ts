import type { OrganisationKind, Role } from '../../../src/contract/api.js';
import type { Text } from '../i18n/language.js';

/** What each kind of organisation is called. */
export const KINDS: { readonly [kind in OrganisationKind]: Text } = {
  platform: { zh: '平台', en: 'Platform' },
  'trading-centre': { zh: '交易中心', en: 'Trading centre' },
  pledgee: { zh: '质权人（银行）', en: 'Pledgee (bank)' },
  'acquisition-institution': { zh: '收储机构', en: 'Acquisition institution' },
  'operating-institution': { zh: '运营机构', en: 'Operating institution' },
  pledgor: { zh: '出质人', en: 'Pledgor' },
  guarantor: { zh: '担保人', en: 'Guarantor' },
  insurer: { zh: '保险人', en: 'Insurer' },
  'compensation-fund': { zh: '风险补偿基金', en: 'Compensation fund' },
  court: { zh: '法院', en: 'Court' },
  'expert-body': { zh: '专家机构', en: 'Expert body' },
  auditor: { zh: '审计', en: 'Auditor' },
};

export const ROLES: { readonly [role in Role]: Text } = {
  admin: { zh: '管理员', en: 'Administrator' },
  officer: { zh: '经办', en: 'Officer' },
  trader: { zh: '交易员', en: 'Trader' },
  viewer: { zh: '只读', en: 'Viewer' },
};

/** The currencies that a limit may be in. */
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'SGD', 'JPY'] as const;

/** An amount of nothing in a currency, which shows its scale. */
export function nothingIn(currency: string): {
  readonly amount: string;
  readonly currency: string;
} {
  return { amount: currency === 'JPY' ? '0' : '0.00', currency };
}
