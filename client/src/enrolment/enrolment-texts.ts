import type { PaymentState } from '../../../src/core/payment/states.js';
import type { ListedPriority } from '../../../src/contract/enrolment.js';
import type { Qualification } from '../../../src/core/eligibility/facts.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** The steps of enrolling, and what is said in each. */
export const ENROL = {
  title: { zh: '报名参加竞买', en: 'Enrol to bid' },
  steps: { zh: '报名步骤', en: 'Steps of enrolment' },
  eligibility: { zh: '资格', en: 'Eligibility' },
  agreement: { zh: '协议与声明', en: 'Agreement' },
  deposit: { zh: '保证金', en: 'Deposit' },
  eligible: {
    zh: '经核对登记信息，未发现不得参加本标的竞买的情形。',
    en: 'By what is on record, nothing speaks against your bidding on this lot.',
  },
  notEligible: { zh: '您不能参加本标的竞买', en: 'You may not bid on this lot' },
  notEligibleNote: {
    zh: '如认为登记信息有误，请携证明材料联系交易中心更正后再报名。',
    en: 'If something on record is wrong, ask the trading centre to correct it, then enrol.',
  },
  ownEntries: {
    zh: '查看对本机构的登记及其依据',
    en: 'Read the entry about your organisation',
  },
  basis: { zh: '依据', en: 'Rule' },
  readAgreement: { zh: '竞买协议', en: 'Bidding agreement' },
  accept: {
    zh: '我已阅读并代表本机构接受上述协议',
    en: 'I have read the agreement and accept it for my organisation',
  },
  control: { zh: '本机构的实际控制人', en: 'Who controls my organisation' },
  domestic: { zh: '境内主体', en: 'is domestic' },
  foreign: { zh: '境外主体', en: 'is foreign' },
  domesticOnly: {
    zh: '本标的仅限境内主体控制的机构竞买。',
    en: 'This lot is only for organisations under domestic control.',
  },
  controller: { zh: '实际控制人名称（选填）', en: 'Name of the controller (optional)' },
  qualified: { zh: '本标的要求受让人具备以下资格', en: 'The taker of this lot must be qualified' },
  declare: { zh: '本机构声明具备：', en: 'My organisation declares that it is:' },
  submit: { zh: '确认报名并领取竞买号', en: 'Enrol and get a paddle' },
  submitting: { zh: '正在报名…', en: 'Enrolling…' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  payWholePrice: {
    zh: '变卖须预缴变卖价全款，到账后即可出价',
    en: 'A sell-off wants the full price in advance; then you can bid',
  },
  payDeposit: { zh: '交纳保证金后即可出价', en: 'Pay the deposit, then you can bid' },
  amount: { zh: '金额', en: 'Amount' },
  custodian: { zh: '保管方', en: 'Held by' },
  until: { zh: '最迟到账', en: 'At the latest' },
  refund: { zh: '未竞得退还', en: 'Back if you do not win' },
  refundNone: { zh: '竞价结束后原路退回', en: 'after the end, the way it came' },
  reference: { zh: '付款附言', en: 'Quote' },
  corrected: { zh: '公告已更正', en: 'The notice was corrected' },
  correctedNote: {
    zh: '您报名后公告有更正，竞买协议随之更新。请阅读并确认。',
    en: 'It was corrected since you enrolled, and the agreement with it. Please read and accept it.',
  },
  agreementNow: { zh: '阅读更新后的竞买协议', en: 'Read the agreement as it is now' },
  acceptAnew: { zh: '我已阅读并接受', en: 'I have read and accept it' },
  hasLeft: {
    zh: '本机构已撤回对本标的的报名，不能再次报名。已交的保证金原路退回，可在“我的竞买”查看。',
    en: 'Your organisation has withdrawn its enrolment for this lot and cannot enrol again. A deposit that was paid goes back the way it came; see “My enrolments”.',
  },
  barred: { zh: '您已被禁止参与本标的竞买', en: 'You have been barred from this lot' },
} satisfies Texts<string>;

export function refundText(hours: number): Text {
  return { zh: `竞价结束后 ${hours} 小时内`, en: `within ${hours} hours of the end` };
}

/** The exercise provider says what it is wherever it is seen. */
export const SANDBOX = {
  mark: {
    zh: '沙箱演练：不会划转真实资金',
    en: 'Sandbox: an exercise, no real money moves',
  },
  begin: { zh: '用沙箱支付', en: 'Pay in the sandbox' },
  send: { zh: '提交付款', en: 'Send the payment' },
  bank: {
    zh: '沙箱银行收到付款指令，请选择处理结果：',
    en: 'The sandbox bank has your payment. Say what it does:',
  },
  succeed: { zh: '银行扣款成功', en: 'The bank pays' },
  fail: { zh: '银行扣款失败', en: 'The bank refuses' },
  failed: { zh: '付款未成功，未收取任何款项。', en: 'The payment failed; nothing was taken.' },
  again: { zh: '重新支付', en: 'Try again' },
  byTransfer: {
    zh: '也可向保管方转账，由交易中心核对银行回单后确认到账。',
    en: 'You can also transfer it to the holder; the trading centre confirms it from its bank statement.',
  },
} satisfies Texts<string>;

export const PAYMENT: Texts<PaymentState> = {
  awaiting: { zh: '待支付', en: 'Awaiting payment' },
  processing: { zh: '处理中', en: 'Processing' },
  succeeded: { zh: '已到账', en: 'Received' },
  failed: { zh: '未成功', en: 'Failed' },
  'refund-requested': { zh: '退款中', en: 'Refund under way' },
  refunded: { zh: '已退回', en: 'Refunded' },
  forfeited: { zh: '不予退还', en: 'Forfeited' },
};

export const QUALIFICATION: Texts<Qualification> = {
  'collective-mark': { zh: '可持有集体商标的团体', en: 'a body that may hold a collective mark' },
  'certification-mark': {
    zh: '可持有证明商标的组织',
    en: 'an organisation that may hold a certification mark',
  },
  'geographical-indication': {
    zh: '地理标志登记的适格主体',
    en: 'eligible to hold a geographical indication',
  },
  'animal-breed': { zh: '具有种畜禽生产经营许可', en: 'licensed for breeding livestock' },
  'bad-loan-income': {
    zh: '不良资产收益权的合格机构投资者',
    en: 'a qualified institution for income rights of bad loans',
  },
};

/** The page of what one is enrolled for. */
export const MINE = {
  toForfeit: { zh: '查看处置', en: 'See what it is used for' },
  title: { zh: '我的竞买', en: 'My enrolments' },
  none: { zh: '本机构尚未报名任何标的。', en: 'Your organisation is not enrolled for any lot.' },
  find: { zh: '去看看标的', en: 'Find a lot' },
  won: { zh: '竞得', en: 'Won' },
  lost: { zh: '未竞得', en: 'Not won' },
  barred: { zh: '已被禁止竞买', en: 'Barred' },
  noDeposit: { zh: '无需交纳', en: 'None due' },
  missing: { zh: '未交纳', en: 'Not paid' },
  held: { zh: '已到账，由保管方冻结', en: 'Received and held' },
  kept: { zh: '竞得人保证金，转入结算', en: 'The winner’s deposit stays for settlement' },
  due: { zh: '最迟退回', en: 'Back by' },
  ends: { zh: '结束', en: 'Ends' },
  opens: { zh: '开始', en: 'Opens' },
  price: { zh: '当前价', en: 'Price' },
  more: { zh: '更多', en: 'More' },
  leave: { zh: '撤回报名', en: 'Withdraw enrolment' },
  leaveEffect: {
    zh: '撤回后不能再次报名本标的。已到账的保证金解除冻结并原路退回；尚未支付的，不再收取。',
    en: 'You cannot enrol for this lot again. A deposit that has arrived is released and goes back the way it came; one that has not is no longer due.',
  },
  hasLeft: { zh: '已撤回报名', en: 'Enrolment withdrawn' },
  pay: { zh: '去交纳保证金', en: 'Pay the deposit' },
} satisfies Texts<string>;

/** The trading centre's table of a lot's bidders. */
export const CENTRE = {
  title: { zh: '报名与保证金', en: 'Enrolments and deposits' },
  none: { zh: '尚无机构报名。', en: 'Nobody has enrolled yet.' },
  count: { zh: '报名机构', en: 'Enrolled' },
  received: { zh: '在管保证金', en: 'Deposits held' },
  refunded: { zh: '已退回', en: 'Refunded' },
  required: { zh: '每家应交', en: 'Due from each' },
  noDeposit: { zh: '本标的无需保证金', en: 'This lot asks for none' },
  custodian: { zh: '保管方', en: 'Held by' },
  organisation: { zh: '机构', en: 'Organisation' },
  paddle: { zh: '竞买号', en: 'Paddle' },
  eligibility: { zh: '资格', en: 'Eligibility' },
  deposit: { zh: '保证金', en: 'Deposit' },
  eligible: { zh: '符合', en: 'Eligible' },
  missing: { zh: '未到账', en: 'Not received' },
  rank: { zh: '优先购买权顺位', en: 'Priority rank' },
  via: { zh: '经由', en: 'Through' },
  isListed: {
    zh: '该机构已登记为优先购买权人，按登记的顺位报名。',
    en: 'It is on the list of holders of priority rights, and enrols with the rank it has there.',
  },
  hasWaived: {
    zh: '该机构已放弃优先购买权，按普通竞买人报名。',
    en: 'It has waived its priority right and enrols as any bidder.',
  },
  foreign: { zh: '境外控制', en: 'Foreign control' },
  notEligible: { zh: '该机构不能参加本标的竞买', en: 'It may not bid on this lot' },
  controller: { zh: '实际控制人：', en: 'Controller:' },
  declared: { zh: '声明具备：', en: 'Declares to be:' },
  and: { zh: '、', en: '; ' },
  onRecord: { zh: '查看相关登记', en: 'See what is on record' },
  confirm: { zh: '确认到账', en: 'Confirm receipt' },
  confirmTitle: { zh: '确认保证金到账', en: 'Confirm that the deposit arrived' },
  evidence: { zh: '银行回单号、日期与付款账户', en: 'Bank statement: number, day, account' },
  cannotUndo: {
    zh: '确认后即记账并允许出价，不能撤销。',
    en: 'It is booked and the bidder may bid. This cannot be undone.',
  },
  reportRefund: { zh: '登记已退款', en: 'Report the refund' },
  arrived: { zh: '到账时间（北京时间，选填）', en: 'Arrived at (China Standard Time, optional)' },
  arrivedHint: {
    zh: '以银行回单为准；不填为现在。到账晚于期限的不能确认。',
    en: 'As the bank statement has it; left empty, it is now. What arrived after the deadline cannot be confirmed.',
  },
  reportTitle: { zh: '登记保证金已退回', en: 'Report that the deposit went back' },
  refundEffect: {
    zh: '登记后即记账，竞买人将看到已退回，不能撤销。',
    en: 'It is booked and the bidder sees it as refunded. This cannot be undone.',
  },
  choose: { zh: '请选择机构', en: 'Choose an organisation' },
  save: { zh: '确认', en: 'Confirm' },
  sandbox: { zh: '沙箱', en: 'sandbox' },
} satisfies Texts<string>;

/** What a holder of a priority right is told before it enrols. */
export function priorityText({ rank, isWaived, isConfirmed }: ListedPriority): Text {
  if (isWaived)
    return {
      zh: '您已放弃优先购买权，将按普通竞买人报名。',
      en: 'You have waived your priority right and enrol as any bidder.',
    };
  if (isConfirmed)
    return {
      zh: `您是登记的优先购买权人，报名后为第 ${rank} 顺位。`,
      en: `You are on the list of holders of priority rights, and enrol with rank ${rank}.`,
    };
  return {
    zh: `您在公告后被登记为第 ${rank} 顺位优先购买权人，须由交易中心柜台报名并确认顺位。`,
    en: `You were listed with rank ${rank} after the notice; have the trading centre enrol you at its counter, which confirms it.`,
  };
}
