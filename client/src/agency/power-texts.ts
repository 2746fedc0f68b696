import type { PowerState } from '../../../src/contract/powers.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** Acting for others by a power of attorney. */
export const POWER = {
  title: { zh: '授权委托', en: 'Powers of attorney' },
  toPage: { zh: '授权委托', en: 'Powers of attorney' },
  none: {
    zh: '本机构没有授权委托。可在标的页面委托他人代为报名、出价。',
    en: 'Your organisation has given and been given none. On the page of a lot you can have somebody act for you.',
  },
  noneHere: { zh: '本标的没有授权委托。', en: 'There are none for this lot.' },
  give: { zh: '委托他人竞买', en: 'Have somebody act for you' },
  note: {
    zh: '上传签署的授权委托书，经交易中心审核接受后，代理人方可以您的名义报名、在限额内出价。您可随时撤销，撤销后的出价不再有效，已接受的出价不受影响。',
    en: 'Hand in the signed document. Once the trading centre has accepted it, the agent may enrol you and bid for you up to the limit. You can revoke it at any time: bids after that are refused, those accepted before stand.',
  },
  agentId: { zh: '代理人的机构编号', en: 'Number of the agent’s organisation' },
  scope: { zh: '授权事项', en: 'What it may do' },
  mayEnrol: { zh: '代为报名', en: 'enrol you' },
  maySign: { zh: '代为签署成交确认书', en: 'sign the confirmation of the sale' },
  limit: { zh: '代为出价的最高金额（不填则不得出价）', en: 'Bid up to (empty: not at all)' },
  from: { zh: '授权开始（北京时间）', en: 'From (China Standard Time)' },
  until: { zh: '授权截止（北京时间）', en: 'Until (China Standard Time)' },
  deed: { zh: '签署的授权委托书', en: 'The signed document' },
  submit: { zh: '提交授权', en: 'Give the power' },
  principal: { zh: '委托人', en: 'Principal' },
  agent: { zh: '代理人', en: 'Agent' },
  upTo: { zh: '出价限额', en: 'Bids up to' },
  noBids: { zh: '不得出价', en: 'May not bid' },
  period: { zh: '期限', en: 'Time' },
  reason: { zh: '原因', en: 'Reason' },
  revoke: { zh: '撤销', en: 'Revoke' },
  revokeEffect: {
    zh: '立即生效：代理人此后的出价不再有效；已接受的出价不受影响。',
    en: 'At once: bids that the agent makes from now on are refused; those accepted before stand.',
  },
  accept: { zh: '接受', en: 'Accept' },
  acceptEffect: {
    zh: '请核对授权委托书的签署、期限与限额。接受后代理人即可报名、出价。',
    en: 'Look at the signatures, the time and the limit of the document. The agent may act from then on.',
  },
  refuse: { zh: '不接受', en: 'Do not accept' },
  refuseEffect: { zh: '代理人不能据此行事。', en: 'The agent cannot act by it.' },
  file: { zh: '下载授权委托书', en: 'Download the document' },
  acting: { zh: '您正作为代理人为以下机构行事：', en: 'You act for:' },
  payNote: {
    zh: '保证金须由委托人自己的账户交纳。',
    en: 'The deposit is paid by the principal, from its own account.',
  },
} satisfies Texts<string>;

export const POWER_STATE: Texts<PowerState> = {
  given: { zh: '待交易中心审核', en: 'Waits for the trading centre' },
  accepted: { zh: '已接受', en: 'Accepted' },
  refused: { zh: '未接受', en: 'Not accepted' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

/** What is wrong with a power, by the code that the server gives it. */
export const POWER_FAULT: Readonly<Record<string, Text>> = {
  'unknown-account': { zh: '没有此编号的机构。', en: 'No organisation has this number.' },
  'cannot-act': { zh: '该机构不能代为竞买。', en: 'This organisation cannot act for you.' },
  'must-be-later': {
    zh: '须晚于开始时间和现在。',
    en: 'Must be later than the beginning and now.',
  },
  'no-scope': { zh: '请至少选择一项授权事项。', en: 'Let it do one thing at least.' },
  'barred-person': {
    zh: '代理人已列入禁止竞买人登记。',
    en: 'The agent is in the register of barred persons.',
  },
};
