import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const AUTHORITY = {
  title: { zh: '出价权限', en: 'Your authority' },
  limit: { zh: '您可单独出价至', en: 'Alone you may bid up to' },
  ask: { zh: '申请更高金额', en: 'Ask for more' },
  type: { zh: '方式', en: 'As' },
  bid: { zh: '出价', en: 'a bid' },
  max: { zh: '委托最高价', en: 'a ceiling' },
  seal: { zh: '密封报价', en: 'a sealed quote' },
  amount: { zh: '金额', en: 'Amount' },
  reason: { zh: '理由', en: 'Why' },
  send: { zh: '提交同事复核', en: 'Ask a colleague' },
  within: {
    zh: '该金额在您的权限之内，或已有一项申请等待复核。',
    en: 'This is within your limit, or a request of yours waits already.',
  },
  badAmount: { zh: '请输入有效金额。', en: 'Enter a valid amount.' },
  allowed: { zh: '同事已同意', en: 'A colleague has allowed' },
  until: { zh: '有效至', en: 'until' },
  place: { zh: '现在出价', en: 'Send it now' },
  placeNote: {
    zh: '只能用于这一金额，使用一次。出价一经接受不可撤回。',
    en: 'It is good for exactly this, once. An accepted bid binds you.',
  },
  waits: { zh: '等待同事复核', en: 'Waiting for a colleague' },
} satisfies Texts;
