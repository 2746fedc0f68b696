import type {
  ForfeitBlocker,
  ForfeitLineView,
  ForfeitSummary,
} from '../../../src/contract/forfeits.js';
import type { PayoutState } from '../../../src/contract/money-accounts.js';
import type { ForfeitInput } from '../../../src/core/forfeit/distribute.js';
import type { ForfeitShortfall, ForfeitSurplus } from '../../../src/core/forfeit/forfeit-terms.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const FORFEITS = {
  title: { zh: '不予退还保证金', en: 'Forfeited deposits' },
  one: { zh: '保证金处置', en: 'A forfeited deposit' },
  lead: {
    zh: '悔拍或因买受人过错撤销成交的，其保证金依规则按顺序使用，每一项都有依据。',
    en: 'Where a winner does not pay, or a sale is undone by its fault, its deposit is used in the order of the rules, each line with its basis.',
  },
  signIn: {
    zh: '请登录后查看；仅交易中心、委托方、交纳人和审计可见。',
    en: 'Sign in to see them: they are for the centre, the lister, whoever paid, and auditors.',
  },
  none: { zh: '没有不予退还保证金。', en: 'No deposit has been forfeited.' },
  ofLot: { zh: '只显示一个标的的', en: 'Of one lot only' },
  all: { zh: '显示全部', en: 'Show all' },
  back: { zh: '全部保证金处置', en: 'All forfeited deposits' },
  lot: { zh: '标的', en: 'Lot' },
  case: { zh: '处置案件', en: 'Disposal case' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  defaulter: { zh: '交纳人', en: 'Paid by' },
  members: { zh: '联合竞买成员（连带责任）', en: 'Consortium, jointly and severally liable' },
  lister: { zh: '委托方', en: 'Lister' },
  centre: { zh: '交易中心', en: 'Trading centre' },
  deposit: { zh: '不予退还的金额', en: 'Forfeited' },
  paid: { zh: '已交款项', en: 'Paid in' },
  restBack: { zh: '其余部分已安排退还', en: 'the rest goes back' },
  firstPrice: { zh: '原成交价', en: 'Price of the first sale' },
  declared: { zh: '认定时间', en: 'Declared' },
  reason: { zh: '理由', en: 'Reason' },
  appliesFrom: { zh: '最早处置时间', en: 'Not used before' },
  order: { zh: '使用顺序', en: 'Order' },
  surplus: { zh: '剩余部分', en: 'What is left' },
  shortfallRule: { zh: '不足部分', en: 'What it does not cover' },
  rules: { zh: '适用规则', en: 'Rules' },
  claims: { zh: '已确认的费用与债务', en: 'Costs and debts, as stated' },
  noClaims: { zh: '已确认：没有可主张的费用或债务。', en: 'Stated: nothing is claimed.' },
  notStated: { zh: '尚未确认费用。', en: 'Nobody has stated the costs.' },
  evidence: { zh: '证据', en: 'Shown by' },
  waits: { zh: '尚不能处置', en: 'It cannot be used yet' },
  proposal: { zh: '按规则计算的处置方案', en: 'How the rules use it' },
  distribution: { zh: '处置结果', en: 'How it was used' },
  resale: { zh: '再次处置', en: 'Disposed of' },
  due: { zh: '应付', en: 'due' },
  basis: { zh: '依据', en: 'Basis' },
  payee: { zh: '收款方', en: 'To' },
  owner: { zh: '原权利人', en: 'the owner of the right' },
  sum: { zh: '合计', en: 'Sum' },
  shortfall: { zh: '保证金不足，可向竞买人追偿', en: 'Owed by the bidder beyond its deposit' },
  noCollection: {
    zh: '本平台和交易中心不代为收取；可打印追偿说明依法主张。',
    en: 'It is not collected here; print the claim for those who are entitled to it.',
  },
  payouts: { zh: '付款', en: 'Payouts' },
  reference: { zh: '付款附言', en: 'Reference' },
  report: { zh: '登记已付款', en: 'Report as paid' },
  reportEffect: {
    zh: '登记后该笔款项从保管账户付出，不可撤销。',
    en: 'It is booked as paid out of custody, for good.',
  },
  reported: { zh: '已登记付款。', en: 'Booked as paid.' },
  paidEvidence: { zh: '付款凭证', en: 'What shows that it was paid' },
  state: { zh: '确认费用与债务', en: 'State costs and debts' },
  stateEffect: {
    zh: '须由本中心另一人复核；以最后一次确认的为准。没有的，直接提交。',
    en: 'A second person of the centre has to confirm it, and the last statement counts. Leave it empty where there are none.',
  },
  distribute: { zh: '按此方案处置', en: 'Use it like this' },
  distributeEffect: {
    zh: '须由本中心另一人复核；复核后立即入账并通知付款，不可撤销。',
    en: 'A second person of the centre has to confirm it. Then it is booked and paid out, for good.',
  },
  objections: { zh: '对认定的异议', en: 'Objections to the default' },
  object: { zh: '提出异议', en: 'Object' },
  objectEffect: {
    zh: '交易中心答复之前，保证金不予使用。',
    en: 'The deposit is not used until the trading centre has answered.',
  },
  objectReasons: { zh: '事实与理由', en: 'Facts and reasons' },
  objected: { zh: '异议已提交。', en: 'Your objection has been lodged.' },
  answer: { zh: '答复：维持认定', en: 'Answer: the default stands' },
  answerEffect: {
    zh: '须由本中心另一人复核。异议成立的，请撤销认定。',
    en: 'A second person of the centre has to confirm it. Where the objection is right, take the default back instead.',
  },
  answerReason: { zh: '答复理由', en: 'Why it stands' },
  answered: { zh: '答复', en: 'Answer' },
  waitsForAnswer: { zh: '待答复', en: 'Waits for an answer' },
  revoke: { zh: '撤销认定', en: 'Take it back' },
  revokeEffect: {
    zh: '须由本中心另一人复核。成交恢复的，保证金重新冻结；已另行处置的，保证金退还。',
    en: 'A second person of the centre has to confirm it. Where the sale stands again the deposit is held for it; where another attempt has followed it goes back.',
  },
  revokeReason: { zh: '撤销理由', en: 'Why it is taken back' },
  asked: { zh: '已提交，等待另一人复核。', en: 'A second person has been asked.' },
  held: { zh: '认定已撤销，保证金重新冻结', en: 'Taken back: the deposit is held again' },
  refunded: { zh: '认定已撤销，保证金退还', en: 'Taken back: the deposit goes back' },
  addClaim: { zh: '添加一项', en: 'Add one' },
  removeClaim: { zh: '删除此项', en: 'Remove' },
  use: { zh: '类别', en: 'Kind' },
  amount: { zh: '金额', en: 'Amount' },
  payeeName: { zh: '收款方名称', en: 'Name of the payee' },
  toLister: { zh: '付给委托方', en: 'To the lister' },
  toCentre: { zh: '付给本中心', en: 'To this centre' },
  toOther: { zh: '付给其他人', en: 'To somebody else' },
  ask: { zh: '提交复核', en: 'Ask a second person' },
  sheet: { zh: '处置通知书', en: 'Statement' },
  claimSheet: { zh: '追偿说明', en: 'Claim' },
  print: { zh: '打印', en: 'Print' },
} satisfies Texts;

export const FORFEIT_STATE: { readonly [state in ForfeitSummary['state']]: Text } = {
  pending: { zh: '待处置', en: 'Pending' },
  distributed: { zh: '已处置', en: 'Used' },
  revoked: { zh: '已撤销', en: 'Taken back' },
};

export const FORFEIT_CAUSE: { readonly [cause in ForfeitSummary['cause']]: Text } = {
  default: { zh: '悔拍', en: 'Winner’s default' },
  'set-aside': { zh: '因买受人过错撤销成交', en: 'Sale undone by the buyer’s fault' },
};

export const USE: { readonly [use in ForfeitLineView['use']]: Text } = {
  costs: { zh: '费用损失', en: 'Costs lost' },
  'price-gap': { zh: '再次成交的差价', en: 'Price gap of the resale' },
  commission: { zh: '原成交佣金（买受人）', en: 'Commission of the first sale, buyer' },
  'commission-of-both-sides': {
    zh: '原成交佣金（双方）',
    en: 'Commission of the first sale, both sides',
  },
  'debts-of-the-case': { zh: '本案债务', en: 'Debts of the case' },
  'related-debts': { zh: '与标的相关的债务', en: 'Debts connected with the lot' },
  'earnest-money': { zh: '定金', en: 'Earnest money' },
  surplus: { zh: '剩余', en: 'What is left' },
};

export const INPUT: { readonly [input in ForfeitInput]: Text } = {
  'first-price': { zh: '原成交价', en: 'first price' },
  'resale-price': { zh: '再次成交价', en: 'price of the resale' },
  'buyer-commission': { zh: '买受人佣金', en: 'buyer’s commission' },
  'seller-commission': { zh: '委托方佣金', en: 'seller’s commission' },
  'earnest-money-cap': { zh: '定金上限', en: 'at most as earnest money' },
  left: { zh: '余额', en: 'left' },
};

export const SURPLUS: { readonly [surplus in ForfeitSurplus]: Text } = {
  refunded: { zh: '退还交纳人', en: 'goes back to whoever paid' },
  'to-debts': { zh: '冲抵债务，其余归原权利人', en: 'goes to the debts, and then to the owner' },
  'earnest-money': {
    zh: '作为定金归委托方，超出定金限额的退还',
    en: 'is the lister’s as earnest money, as far as a deposit counts as that; the rest goes back',
  },
};

export const SHORTFALL: { readonly [shortfall in ForfeitShortfall]: Text } = {
  claimable: { zh: '可以追偿', en: 'can be claimed' },
  none: { zh: '不予追偿', en: 'is not claimed' },
};

export const BLOCKER: { readonly [blocker in ForfeitBlocker]: Text } = {
  'no-statement': { zh: '费用尚未确认', en: 'the costs have not been stated' },
  'objection-time': { zh: '异议期未满', en: 'the time to object to it has not passed' },
  'objection-open': { zh: '异议尚未答复', en: 'an objection has not been answered' },
  'first-result-open': {
    zh: '原成交结果尚未生效',
    en: 'the result of the first sale is not final',
  },
  'not-disposed-of': {
    zh: '标的尚未再次成交，案件未结',
    en: 'the lot has not been sold again, and its case goes on',
  },
  'resale-open': { zh: '再次成交的结果尚未生效', en: 'the result of the resale is not final' },
};

export const RESALE = {
  sold: { zh: '再次成交', en: 'sold again' },
  taken: { zh: '未经出售，按价处置', en: 'taken at a price without a sale' },
  none: { zh: '未再成交', en: 'not sold again' },
} satisfies Texts;

export const PAYOUT_STATE: { readonly [state in PayoutState]: Text } = {
  instructed: { zh: '待付款', en: 'To be paid' },
  paid: { zh: '已付款', en: 'Paid' },
};
