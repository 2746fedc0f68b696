import type {
  EnteredBid,
  EnteredState,
  EnteredType,
  IdentifiedBy,
} from '../../../src/contract/entered-bids.js';
import type { Text } from '../i18n/language.js';

/** What is said about bids that officers enter for a bidder who telephones. */
export const ENTERED = {
  title: { zh: '代为录入出价', en: 'Enter a bid for a bidder' },
  note: {
    zh: '仅在竞买人线路中断、来电申请时使用。由一人记录，本中心另一人在时限内确认后才提交竞价；到达时间以第二人确认到达服务器为准，不会更早。录入的出价在公开记录中注明“代为录入”。',
    en: 'Only for a bidder whose line has failed and who telephones. One officer takes it down, another confirms within the time; only then it is put to the lot, as received when that confirmation reached the server and never earlier. The public record says that it was entered.',
  },
  begin: { zh: '记录来电出价…', en: 'Take down a bid…' },
  over: { zh: '标的已结束。', en: 'The lot has ended.' },
  waitingTitle: {
    zh: '待第二人确认的代录出价',
    en: 'Bids taken down, waiting for a second officer',
  },
  paddle: { zh: '竞买号', en: 'Paddle' },
  kind: { zh: '出价种类', en: 'Kind of bid' },
  amount: { zh: '金额', en: 'Amount' },
  onlyAt: { zh: '仅限此价（可留空）', en: 'Only at this price (may be left empty)' },
  notAnAmount: { zh: '请输入金额', en: 'Enter an amount' },
  on: { zh: '出价对象', en: 'Bid on' },
  caller: { zh: '来电人的登录邮箱', en: 'Address with which the caller signs in' },
  callerHint: {
    zh: '请来电人自报；须有权以此竞买号出价，适用其本人的出价限额。',
    en: 'The caller has to say it. It must be somebody who may bid with this paddle; that person’s own limit holds.',
  },
  identifiedBy: { zh: '核实身份的方式', en: 'How the caller was made sure of' },
  reference: { zh: '核实依据（编号、号码或位置）', en: 'Where that can be looked up' },
  referenceHint: {
    zh: '如录音编号、回拨的登记号码。不要写出暗语本身；不公开，竞买人可见。',
    en: 'The number of the recording, the number that was called back. Never the code word itself. Not public; its bidder sees it.',
  },
  reason: { zh: '理由（写入公开记录）', en: 'Reason (it becomes part of the public record)' },
  usualReason: {
    zh: '竞买人网络中断，电话申请代为录入',
    en: 'The bidder’s line failed; it asked by telephone',
  },
  send: { zh: '提交第二人确认', en: 'Ask a colleague to confirm' },
  committedOnly: {
    zh: '本标的的报价对组织方保密，只能由竞买人本人递交；此处只能代为撤回。',
    en: 'Amounts of this lot are hidden from the operator, so only the bidder can give one; here one can only be taken back.',
  },
  confirm: { zh: '核对并确认…', en: 'Check and confirm…' },
  confirmEffect: {
    zh: '确认后立即提交竞价，按此刻到达裁决，不可撤回。',
    en: 'It is put to the lot at once, as received now, and binds the bidder.',
  },
  confirmNow: { zh: '确认录入', en: 'Enter it' },
  confirmAgain: { zh: '再次提交', en: 'Send again' },
  reject: { zh: '不予确认', en: 'Reject' },
  takeBack: { zh: '撤回记录', en: 'Take back' },
  why: { zh: '请写明理由', en: 'Why' },
  waitsForOther: {
    zh: '等待本中心另一人确认。',
    en: 'It waits for a colleague.',
  },
  takenBy: { zh: '记录人', en: 'Taken down by' },
  secondBy: { zh: '第二人', en: 'Second officer' },
  callerName: { zh: '来电人', en: 'Caller' },
  received: { zh: '到达时间', en: 'Received' },
  answer: { zh: '竞价答复', en: 'What the lot said' },
  accepted: { zh: '已接受', en: 'Accepted' },
  hidden: { zh: '金额不显示', en: 'amount not shown' },
  ownTitle: { zh: '交易中心为您代为录入的出价', en: 'Bids that the centre entered for you' },
  ownNote: {
    zh: '回执已存入下方“我的回执”。如非本机构来电申请，请立即与交易中心联系。',
    en: 'The receipts are among yours below. If nobody of yours asked for this, call the centre at once.',
  },
} satisfies Readonly<Record<string, Text>>;

export const KINDS: Readonly<Record<EnteredType, Text>> = {
  bid: { zh: '出价', en: 'Bid' },
  max: { zh: '委托最高价', en: 'Ceiling' },
  match: { zh: '以优先购买权等价', en: 'Equal by priority right' },
  accept: { zh: '应价', en: 'Take the price' },
  seal: { zh: '密封报价', en: 'Sealed amount' },
  cancel: { zh: '撤回报价', en: 'Take back' },
};

export const WAYS: Readonly<Record<IdentifiedBy, Text>> = {
  callback: { zh: '回拨登记号码', en: 'Called back on a number on file' },
  'code-word': { zh: '报名时约定的暗语', en: 'Code word agreed at enrolment' },
  recording: { zh: '录音电话', en: 'Recorded line' },
};

export const STATES: Readonly<Record<EnteredState, Text>> = {
  waiting: { zh: '等待第二人确认', en: 'Waits for a second officer' },
  expired: { zh: '逾时未确认，未录入', en: 'Not confirmed in time; not entered' },
  rejected: { zh: '未获确认，未录入', en: 'Rejected; not entered' },
  'taken-back': { zh: '已撤回，未录入', en: 'Taken back; not entered' },
  undecided: { zh: '已确认，尚未裁决', en: 'Confirmed, not decided yet' },
  decided: { zh: '已提交竞价', en: 'Put to the lot' },
};

/** Where an entry stands at `now`: nobody says so when its time is over. */
export function stateAt({ state, expiresAt }: EnteredBid, now: number): EnteredState {
  return state === 'waiting' && now >= expiresAt ? 'expired' : state;
}

/** How long the second officer has, in words. */
export function leftText({ expiresAt }: EnteredBid, now: number): Text {
  const seconds = Math.max(0, Math.ceil((expiresAt - now) / 1000));
  return { zh: `剩余 ${seconds} 秒`, en: `${seconds} s left` };
}
