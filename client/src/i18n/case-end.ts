import type { CaseEnd } from '../../../src/contract/cases.js';
import type { Text } from './language.js';

/** What a case may end with instead of a sale. */
export const CASE_END: { readonly [end in CaseEnd]: Text } = {
  'debt-for-asset': { zh: '以物抵债', en: 'Debt for asset' },
  backstop: { zh: '保底收储', en: 'Backstop acquisition' },
  operation: { zh: '转入长周期运营', en: 'Long-term operation' },
  release: { zh: '解除查封或质押，退还标的', en: 'Release to the debtor' },
};
