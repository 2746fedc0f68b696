import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

export const LOT = {
  session: { zh: '查看所属专场', en: 'See its session' },
  practise: { zh: '模拟竞价', en: 'Practise this lot' },
  price: { zh: '当前价', en: 'Price' },
  start: { zh: '起拍价', en: 'Start price' },
  hammer: { zh: '成交价', en: 'Hammer price' },
  shown: { zh: '当前降至', en: 'Price now' },
  minimum: { zh: '最低应价', en: 'Next minimum' },
  leader: { zh: '领先竞买号', en: 'Leading paddle' },
  winner: { zh: '买受竞买号', en: 'Winning paddle' },
  nobody: { zh: '暂无出价', en: 'No bid yet' },
  youLead: { zh: '您目前领先', en: 'You lead' },
  outbid: { zh: '您已被超过', en: 'You have been outbid' },
  you: { zh: '您', en: 'you' },
  opensIn: { zh: '距开始', en: 'Opens in' },
  endsIn: { zh: '距结束', en: 'Ends in' },
  partEndsIn: { zh: '距本阶段结束', en: 'This part ends in' },
  turnEndsIn: { zh: '距本轮次结束', en: 'This turn ends in' },
  windowEndsIn: { zh: '距报价截止', en: 'Quotes close in' },
  openingEndsIn: { zh: '距开标结束', en: 'Opening ends in' },
  nextPartIn: { zh: '距下一阶段开始', en: 'Next part in' },
  closing: { zh: '正在结拍', en: 'Closing' },
  paused: { zh: '计时已停止', en: 'The clock stands' },
  endsAt: { zh: '结束时间', en: 'Ends' },
  opensAt: { zh: '开始时间', en: 'Opens' },
  viewing: { zh: '标的展示', en: 'Viewing' },
  jointBidding: { zh: '联合竞买', en: 'Joint bidding' },
  jointAllowed: { zh: '接受', en: 'Allowed' },
  endedAt: { zh: '结束时间', en: 'Ended' },
  extensions: { zh: '延时次数', en: 'Extensions' },
  reserve: { zh: '保留价', en: 'Reserve' },
  reserveMet: { zh: '已达到', en: 'met' },
  reserveNotMet: { zh: '未达到', en: 'not met' },
  bids: { zh: '出价记录', en: 'Bids' },
  noBids: { zh: '还没有出价。', en: 'There are no bids yet.' },
  ceiling: { zh: '委托出价', en: 'ceiling' },
  match: { zh: '行使优先权', en: 'priority right' },
  terms: { zh: '竞价条件', en: 'Terms' },
  about: { zh: '标的说明', en: 'About this lot' },
  valuation: { zh: '评估价', en: 'Valuation' },
  deposit: { zh: '保证金', en: 'Deposit' },
  notPublished: {
    zh: '本标的尚未公告，或不存在。',
    en: 'This lot has not been published, or does not exist.',
  },
  sold: { zh: '已成交', en: 'Sold' },
  failed: { zh: '流拍', en: 'Not sold' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  verify: { zh: '查看并验证竞价记录', en: 'See and verify the record' },
  verifyNote: {
    zh: '验证在您的浏览器中进行，不依赖本平台的说法。',
    en: 'It is verified in your own browser, not on our word.',
  },
} satisfies Texts;

export const BID = {
  title: { zh: '出价', en: 'Bid' },
  yourPaddle: { zh: '您的竞买号', en: 'Your paddle' },
  amount: { zh: '自定金额', en: 'Own amount' },
  place: { zh: '出价', en: 'Bid' },
  ceiling: { zh: '设为委托最高价', en: 'Set as ceiling' },
  ceilingNote: {
    zh: '委托出价：系统仅在需要时以最小幅度代您加价，不超过该金额；金额不公开。',
    en: 'A ceiling is your hidden limit: the system bids for you, as little as needed.',
  },
  match: { zh: '以当前价行使优先购买权', en: 'Match the price by priority right' },
  notAnAmount: { zh: '请输入有效金额。', en: 'Enter a valid amount.' },
  waiting: { zh: '正在等待服务器答复…', en: 'Waiting for the answer…' },
  waitingOffline: {
    zh: '连接恢复后将以同一编号重新发送，不会重复出价。',
    en: 'It is sent again under the same number when the connection is back; it cannot count twice.',
  },
  notOpen: { zh: '竞价开始后可在此出价。', en: 'You can bid here once the lot is open.' },
  paused: { zh: '竞价已中止，暂不能出价。', en: 'The lot is suspended; no bids for now.' },
  turns: { zh: '正在询问优先购买权人。', en: 'The holders of a priority right are being asked.' },
  signIn: { zh: '登录后可报名并出价', en: 'Sign in to enrol and bid' },
  notBidder: { zh: '您的角色不参与竞买。', en: 'Your role does not bid.' },
  confirmTitle: { zh: '请确认金额', en: 'Please confirm the amount' },
  confirmBid: { zh: '确认出价', en: 'Yes, bid' },
  confirmCeiling: { zh: '确认委托', en: 'Yes, set the ceiling' },
  confirmMatch: { zh: '确认行使', en: 'Yes, match the price' },
  accepted: { zh: '出价成功', en: 'Accepted' },
  sealed: { zh: '密封报价已受理', en: 'Your sealed quote was taken' },
  opened: { zh: '报价已开启', en: 'Your quote was opened' },
  takenBack: { zh: '已撤回', en: 'Taken back' },
  ceilingAccepted: { zh: '委托出价已生效', en: 'Your ceiling stands' },
  ceilingBeaten: {
    zh: '委托出价已受理，但已被超过',
    en: 'Your ceiling was taken, and beaten at once',
  },
  refused: { zh: '未被接受', en: 'Not accepted' },
  leastIs: { zh: '最低应价：', en: 'The least you may offer: ' },
  receipts: { zh: '我的回执', en: 'My receipts' },
  receiptsNote: {
    zh: '每次答复均有服务器签名，保存在本浏览器中；请下载留存。',
    en: 'Every answer is signed by the server and kept in this browser; download what you want to keep.',
  },
  download: { zh: '下载', en: 'Download' },
} satisfies Texts;

/** Asks about a bid that is far above what would do. */
export function farAboveText(amount: string, minimum: string): Text {
  return {
    zh: `${amount} 高出当前价十个加价幅度以上（最低应价 ${minimum}）。出价一经接受不可撤回。`,
    en: `${amount} is more than ten steps above the price (${minimum} would do). An accepted bid binds you.`,
  };
}

/** Asks about a priority right that is about to be exercised. */
export function matchText(amount: string): Text {
  return {
    zh: `您将行使优先购买权，以与当前价相同的 ${amount} 领先。一经接受不可撤回。`,
    en: `By your priority right you equal the price of ${amount} and take the lead. Once accepted, it binds you.`,
  };
}

export function placeText(amount: string): Text {
  return { zh: `出价 ${amount}`, en: `Bid ${amount}` };
}
