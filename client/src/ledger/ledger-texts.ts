import type { LedgerFaultCode, LedgerHold } from '../../../src/contract/money-accounts.js';
import type { Purpose, Side } from '../../../src/core/ledger/account.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** The list of accounts. */
export const LEDGER = {
  title: { zh: '资金账户', en: 'Ledger accounts' },
  note: {
    zh: '平台不经手资金：每个账户如实反映其保管方持有的款项，每一笔变动都有借贷相等的凭证。',
    en: 'The platform holds no money. Each account mirrors what its custodian holds, and a journal whose debits equal its credits stands behind every movement.',
  },
  forWhom: {
    zh: '资金账户供竞买机构、委托方、交易中心和审计查看。',
    en: 'Ledger accounts are for bidders, listers, trading centres and auditors.',
  },
  none: { zh: '还没有资金账户。', en: 'There are no accounts yet.' },
  noneNote: {
    zh: '保证金到账后，账户会自动出现在这里。',
    en: 'An account appears here when a deposit has arrived.',
  },
  noneSuch: { zh: '没有符合条件的账户。', en: 'No account is like that.' },
  kind: { zh: '账户类别', en: 'Kind of account' },
  all: { zh: '全部', en: 'All' },
  isFunded: { zh: '只看有余额的账户', en: 'Only those with money on them' },
  owner: { zh: '户主', en: 'Account of' },
  custodian: { zh: '保管方', en: 'Held by' },
  currency: { zh: '币种', en: 'Currency' },
  balance: { zh: '余额', en: 'Balance' },
  held: { zh: '其中冻结', en: 'Of which held' },
  more: { zh: '显示更多', en: 'Show more' },
  lot: { zh: '标的', en: 'Lot' },
  forfeits: { zh: '不予退还保证金', en: 'Forfeited deposits' },
} satisfies Texts<string>;

/** What an account is for. */
export const PURPOSE: Texts<Purpose> = {
  custody: { zh: '保管资金', en: 'Money in custody' },
  deposit: { zh: '保证金', en: 'Deposit' },
  'refund-in-transit': { zh: '退款在途', en: 'Refund on its way' },
  'forfeit-pending': { zh: '待处置保证金', en: 'Forfeited, not used yet' },
  payable: { zh: '应付款项', en: 'To be paid out' },
};

export const PURPOSE_NOTE: Texts<Purpose> = {
  custody: {
    zh: '保管方实际持有的全部款项，与其银行账户对应。',
    en: 'All that the custodian really holds; it mirrors a bank account.',
  },
  deposit: {
    zh: '竞买人为一个标的交纳的保证金，在依规则处置前属于竞买人。',
    en: "What a bidder has put down for one lot; the bidder's own until it is applied by the rules.",
  },
  'refund-in-transit': {
    zh: '已决定退还、尚未到达付款人账户的款项。',
    en: 'What is to go back and has not reached its payer yet.',
  },
  'forfeit-pending': {
    zh: '竞买人丧失、尚未依规则使用的保证金，由保管方持有。',
    en: 'A deposit that its bidder has lost and that has not been used by the rules yet; its custodian holds it.',
  },
  payable: {
    zh: '依规则应付、尚未付出的款项；收款方没有账户的，由保管方转付。',
    en: 'What is owed by the rules and has not been paid out yet; to whoever has no account here, its custodian passes it on.',
  },
};

/** The movements of one account. */
export const MOVEMENTS = {
  title: { zh: '账户明细', en: 'Movements of an account' },
  back: { zh: '全部账户', en: 'All accounts' },
  from: { zh: '起始日期', en: 'From' },
  to: { zh: '截止日期', en: 'To' },
  wholeTime: { zh: '全部时间', en: 'All the time' },
  none: { zh: '还没有变动。', en: 'Nothing has moved yet.' },
  noneThen: { zh: '该期间没有变动。', en: 'Nothing moved in that time.' },
  when: { zh: '时间', en: 'When' },
  what: { zh: '摘要', en: 'What for' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  payer: { zh: '付款人', en: 'Payer' },
  paidIn: { zh: '转入', en: 'In' },
  paidOut: { zh: '转出', en: 'Out' },
  export: { zh: '导出表格', en: 'Export as a table' },
  print: { zh: '打印', en: 'Print' },
  printed: { zh: '打印时间', en: 'Printed' },
  file: { zh: '账户明细', en: 'movements' },
  lotId: { zh: '标的编号', en: 'Lot id' },
  account: { zh: '账户编号', en: 'Account id' },
  payment: { zh: '支付编号', en: 'Payment id' },
} satisfies Texts<string>;

/** Why money moved; a kind from a newer server is shown by its own name. */
const KINDS: Readonly<Record<string, Text>> = {
  'payment-received': { zh: '保证金到账', en: 'Deposit received' },
  'refund-requested': { zh: '保证金转入退款', en: 'Deposit released for refund' },
  'refund-paid': { zh: '保证金已退还', en: 'Deposit paid back' },
  'deposit-forfeited': { zh: '保证金不予退还', en: 'Deposit forfeited' },
  'forfeit-taken-back': { zh: '撤销认定，保证金转回', en: 'Forfeit taken back' },
  'forfeit-distributed': { zh: '保证金依规则使用', en: 'Forfeited deposit used' },
  'payout-paid': { zh: '款项已付出', en: 'Paid out' },
};

export function kindText(kind: string): Text {
  return (Object.hasOwn(KINDS, kind) && KINDS[kind]) || { zh: kind, en: kind };
}

/** One journal. */
export const JOURNAL = {
  show: { zh: '凭证', en: 'Journal' },
  account: { zh: '账户', en: 'Account' },
  sum: { zh: '合计', en: 'Sum' },
  by: { zh: '经办', en: 'Moved by' },
  number: { zh: '凭证编号', en: 'Journal id' },
  undoes: { zh: '冲正凭证', en: 'Undoes journal' },
  thirdParty: { zh: '第三方', en: 'a third party' },
} satisfies Texts<string>;

export const SIDE: Texts<Side> = {
  debit: { zh: '借方', en: 'Debit' },
  credit: { zh: '贷方', en: 'Credit' },
};

/** What is kept of an account. */
export const HOLDS = {
  title: { zh: '冻结', en: 'Holds' },
  depositFor: { zh: '竞买保证金', en: 'Deposit for a lot' },
  since: { zh: '冻结于', en: 'held since' },
  ended: { zh: '结束于', en: 'ended' },
  lapses: { zh: '最迟解冻', en: 'lapses' },
} satisfies Texts<string>;

export const HOLD_STATE: Texts<LedgerHold['state']> = {
  open: { zh: '冻结中', en: 'Held' },
  posted: { zh: '已使用', en: 'Used' },
  voided: { zh: '已解冻', en: 'Given back' },
  expired: { zh: '已到期解冻', en: 'Lapsed' },
};

/** Adding up the books. */
export const CHECK = {
  title: { zh: '核对账簿', en: 'Check the books' },
  note: {
    zh: '重新加总全部账户、凭证与冻结，并与保管方持有的款项核对。',
    en: 'Adds up all accounts, journals and holds again and compares them with what the custodians hold.',
  },
  noteOfCentre: {
    zh: '重新加总本中心保管的全部账户、凭证与冻结，并与所持款项核对。',
    en: 'Adds up all accounts, journals and holds that your centre is the custodian of and compares them with what it holds.',
  },
  working: { zh: '正在核对…', en: 'Checking…' },
  sound: { zh: '账实相符，借贷平衡。', en: 'The books are sound: everything adds up.' },
  unsound: {
    zh: '账簿不符，请立即联系平台管理员核查：',
    en: 'The books do not add up. Have the administrator of the platform look into it at once:',
  },
  checkedAt: { zh: '核对时间', en: 'Checked' },
} satisfies Texts<string>;

export function countsText(counts: {
  readonly accounts: number;
  readonly journals: number;
  readonly entries: number;
}): Text {
  const { accounts, journals, entries } = counts;
  return {
    zh: `账户 ${accounts} 个，凭证 ${journals} 张，分录 ${entries} 条`,
    en: `Accounts: ${accounts}, journals: ${journals}, entries: ${entries}`,
  };
}

export const FAULT: Texts<LedgerFaultCode> = {
  unbalanced: { zh: '凭证借贷不等', en: 'The journal does not balance' },
  'empty-journal': { zh: '凭证没有分录', en: 'The journal has no entries' },
  'wrong-balance': { zh: '余额与分录合计不符', en: 'The balance is not the sum of the entries' },
  'missing-entry': { zh: '缺少分录', en: 'An entry is missing' },
  'broken-sequence': {
    zh: '分录与上一条不衔接',
    en: 'An entry does not go on where the one before it ended',
  },
  overdrawn: {
    zh: '账户透支，或冻结超过余额',
    en: 'The account is overdrawn, or more is held than there is',
  },
  'wrong-holds': {
    zh: '冻结金额与冻结记录合计不符',
    en: 'What is held is not the sum of the open holds',
  },
  'custody-differs': {
    zh: '保管方持有的款项与应付款项不符',
    en: 'What the custodian holds is not what it owes',
  },
};
