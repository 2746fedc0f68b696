import type { LotStatus, TokenAnswer } from '../../../src/contract/api.js';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { Link } from '../live/live-lot.js';
import type { Text } from './language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** What a lot's status is called in the catalogue. */
export const STATUS: Texts<LotStatus> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Submitted' },
  approved: { zh: '待发布', en: 'Approved' },
  published: { zh: '即将开始', en: 'Upcoming' },
  open: { zh: '竞价中', en: 'Open' },
  suspended: { zh: '已中止', en: 'Suspended' },
  sold: { zh: '已成交', en: 'Sold' },
  failed: { zh: '流拍', en: 'Failed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  discarded: { zh: '已作废', en: 'Discarded' },
};

export const PHASE: Texts<LotStateMessage['phase']> = {
  waiting: { zh: '等待开始', en: 'Not open yet' },
  ascending: { zh: '竞价中', en: 'Open for bids' },
  descending: { zh: '降价中', en: 'Price falling' },
  sealed: { zh: '密封报价', en: 'Sealed bids' },
  turns: { zh: '轮次报价', en: 'Turns' },
  best: { zh: '最终报价', en: 'Best and final' },
  paused: { zh: '停顿', en: 'Pause' },
  ended: { zh: '已结束', en: 'Ended' },
};

/** What a lot does now: why its clock stands, or which part of it runs. */
export function phaseText({ phase, isSuspended, course }: LotStateMessage): Text {
  if (isSuspended) return STATUS.suspended;
  if (course?.kind === 'query') return { zh: '优先购买权询问', en: 'Priority holders are asked' };
  const isOpening = phase === 'sealed' && course?.kind === 'quoting' && course.isOpening;
  return isOpening ? { zh: '开标中', en: 'Opening of quotes' } : PHASE[phase];
}

export const LINK: Texts<Link> = {
  connecting: { zh: '正在连接', en: 'Connecting' },
  connected: { zh: '实时连接', en: 'Live' },
  reconnecting: { zh: '正在重连', en: 'Reconnecting' },
  offline: { zh: '网络已断开', en: 'Offline' },
};

/** Why nothing was sold; a reason from a newer server is shown as it is. */
const FAILURE: Readonly<Record<string, Text>> = {
  'no-bids': { zh: '无人出价', en: 'nobody bid' },
  'below-reserve': { zh: '未达保留价', en: 'the reserve was not met' },
  'too-few-enrolled': { zh: '报名人数不足', en: 'too few had enrolled' },
  'too-few-bidders': { zh: '出价人数不足', en: 'too few had bid' },
  'too-few-raises': { zh: '加价次数不足', en: 'too few raises' },
};

export function failureText(failure: string | null): Text {
  const reason = failure ?? '';
  return FAILURE[reason] ?? { zh: reason, en: reason };
}

/** The page round all pages. */
export const SHELL = {
  name: { zh: '权槌', en: 'IPGavel' },
  tagline: { zh: '知识产权质押处置平台', en: 'Disposal of pledged intellectual property' },
  catalogue: { zh: '标的目录', en: 'Lots' },
  sessions: { zh: '专场', en: 'Sessions' },
  backstops: { zh: '保底收储', en: 'Backstops' },
  venues: { zh: '交易场所', en: 'Venues' },
  myLots: { zh: '我的标的', en: 'My lots' },
  reviews: { zh: '审核', en: 'Reviews' },
  whoMayBid: { zh: '竞买资格', en: 'Who may bid' },
  calendar: { zh: '日历', en: 'Calendar' },
  assetObjections: { zh: '标的异议', en: 'Objections' },
  control: { zh: '控制室', en: 'Control room' },
  panels: { zh: '我的评审', en: 'My panels' },
  approvals: { zh: '复核', en: 'Approvals' },
  ledger: { zh: '资金账户', en: 'Ledger accounts' },
  audit: { zh: '操作记录', en: 'Audit trail' },
  waiting: { zh: '项待复核', en: 'waiting' },
  toMark: { zh: '项待评分', en: 'to be marked' },
  cases: { zh: '处置案件', en: 'Cases' },
  myEnrolments: { zh: '我的竞买', en: 'My enrolments' },
  signIn: { zh: '登录', en: 'Sign in' },
  forbidden: {
    zh: '此页面供有相应权限的人员使用。',
    en: 'This page is for those whose role allows it.',
  },
  signOut: { zh: '退出', en: 'Sign out' },
  ended: {
    zh: '登录已过期，请重新登录后继续出价。',
    en: 'Your sign-in has ended; sign in again to go on bidding.',
  },
  account: { zh: '我的账户', en: 'Account' },
  people: { zh: '人员', en: 'People' },
  organisations: { zh: '机构', en: 'Organisations' },
  mustSetUp: {
    zh: '使用其他功能前，请先完成账户安全设置。',
    en: 'Set up the security of your account first; everything else opens after that.',
  },
  otherLanguage: { zh: 'English', en: '中文' },
  nowhere: { zh: '没有这个页面。', en: 'There is no such page.' },
  tryAgain: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在加载…', en: 'Loading…' },
  cancel: { zh: '取消', en: 'Cancel' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  menu: { zh: '菜单', en: 'Menu' },
  mainNavigation: { zh: '主导航', en: 'Main' },
  signedOut: { zh: '已退出登录。', en: 'You are signed out.' },
  dismiss: { zh: '关闭提示', en: 'Dismiss' },
  purpose: {
    zh: '权槌把银行违约质押的专利、商标、著作权与许可收益，经公开竞价变为资金；每一次出价都有签名回执，每一场结果任何人都可复核。',
    en: 'IPGavel turns defaulted, pledged patents, trade marks, copyrights and licence income into money by open auction. Every bid gets a signed receipt, and anyone can work out every result again.',
  },
  apiDocs: { zh: '接口文档', en: 'API documentation' },
  verify: { zh: '验证竞价记录', en: 'Verify a record' },
  incidents: { zh: '事故公告', en: 'Incidents' },
  checkCertificate: { zh: '凭证查验', en: 'Check a certificate' },
  footer: { zh: '页脚', en: 'Footer' },
} satisfies Texts<string>;

export const CATALOGUE = {
  authoritative: { zh: '竞价记录以此为准：', en: 'Authoritative at' },
  all: { zh: '全部', en: 'All' },
  more: { zh: '显示更多', en: 'Show more' },
  none: { zh: '没有符合条件的标的。', en: 'No lot matches.' },
  clear: { zh: '清除条件', en: 'Clear the filters' },
  start: { zh: '起拍价', en: 'Start price' },
  price: { zh: '当前价', en: 'Price' },
  hammer: { zh: '成交价', en: 'Hammer price' },
  opens: { zh: '开始', en: 'Opens' },
  ends: { zh: '结束', en: 'Ends' },
  ended: { zh: '结束于', en: 'Ended' },
  lister: { zh: '委托方', en: 'Lister' },
} satisfies Texts<string>;

export function bidsText(count: number): Text {
  return { zh: `${count} 次出价`, en: count === 1 ? '1 bid' : `${count} bids` };
}

export const SIGN_IN = {
  title: { zh: '登录', en: 'Sign in' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  working: { zh: '正在登录…', en: 'Signing in…' },
  note: {
    zh: '账户由所属机构的管理员开立。忘记密码或遗失手机，请联系管理员重置。',
    en: 'Accounts are opened by the administrator of your organisation. Ask them if you have forgotten your password or lost your phone.',
  },
  code: { zh: '动态码或恢复码', en: 'Code, or recovery code' },
  codeNote: {
    zh: '请输入身份验证器应用中的六位动态码；无法使用手机时可输入一个恢复码。',
    en: 'Enter the six digits that your authenticator app shows, or one of your recovery codes.',
  },
  other: { zh: '使用其他账户', en: 'Use another account' },
} satisfies Texts<string>;

/** What a user may do in their organisation, as the menu of the account names it. */
export const ROLE: Texts<TokenAnswer['user']['role']> = {
  admin: { zh: '管理员', en: 'Administrator' },
  officer: { zh: '经办人', en: 'Officer' },
  trader: { zh: '竞买人', en: 'Trader' },
  viewer: { zh: '查看者', en: 'Viewer' },
};
