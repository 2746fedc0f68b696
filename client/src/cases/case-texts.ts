import type {
  AttemptOutcome,
  CaseDetail,
  CaseStanding,
  PriceBase,
} from '../../../src/contract/cases.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const CASES = {
  forfeit: { zh: '保证金处置', en: 'The forfeited deposit' },
  title: { zh: '处置案件', en: 'Disposal cases' },
  one: { zh: '处置案件', en: 'A disposal case' },
  none: {
    zh: '还没有处置案件。标的首次公告时自动立案。',
    en: 'There are no cases yet. A case opens with the first notice of a lot.',
  },
  route: { zh: '处置路径', en: 'Route' },
  opened: { zh: '立案时间', en: 'Opened' },
  attempts: { zh: '历次处置', en: 'Attempts' },
  noAttempts: { zh: '尚未处置。', en: 'Nothing has been tried yet.' },
  elsewhere: { zh: '在其他平台进行', en: 'Made elsewhere' },
  noticed: { zh: '公告', en: 'Notice' },
  opens: { zh: '开始', en: 'Opens' },
  ended: { zh: '结束', en: 'Ended' },
  start: { zh: '起拍价', en: 'Start price' },
  hammer: { zh: '成交价', en: 'Hammer price' },
  here: { zh: '本标的', en: 'this lot' },
  all: { zh: '查看处置案件', en: 'See the case' },
  next: { zh: '后续处置', en: 'What may follow' },
  drafted: { zh: '后续标的已起草，公告前仍可修改。', en: 'The next lot has been drafted.' },
  toDraft: { zh: '查看后续标的', en: 'See the next lot' },
  price: { zh: '起拍价范围', en: 'Start price' },
  proposed: { zh: '建议起拍价', en: 'Proposed' },
  least: { zh: '不低于', en: 'at least' },
  most: { zh: '不高于', en: 'at most' },
  leastReserve: { zh: '保留价不低于', en: 'a reserve of at least' },
  mostReserve: { zh: '保留价不高于', en: 'a reserve of at most' },
  approvalBelow: { zh: '低于此价须另行批准', en: 'below this, an approval is needed' },
  approvedDownTo: { zh: '已批准降至', en: 'approved down to' },
  publishFrom: { zh: '最早公告', en: 'Earliest notice' },
  publishBy: { zh: '最迟公告', en: 'Latest notice' },
  estimate: {
    zh: '估算：所涉年份的放假安排尚未公布',
    en: 'An estimate: the holidays of that year are not published yet',
  },
  noNotice: { zh: '无要求', en: 'none required' },
  opensFrom: { zh: '最早开始', en: 'Earliest opening' },
  opensBy: { zh: '最迟开始', en: 'Latest opening' },
  notice: { zh: '公告期', en: 'Notice period' },
  rule: { zh: '依据', en: 'Under' },
  late: { zh: '法定期限已过，应尽快进行', en: 'The deadline has passed: overdue' },
  follow: { zh: '起草后续标的', en: 'Draft the next lot' },
  followEffect: {
    zh: '沿用本标的的资产、说明与规则，按新的规则包和起拍价起草；公告前仍可修改，公告时再次核对。',
    en: 'It takes over the assets, the description and the rules, under the new pack and price. It can be changed until its notice, and is measured again then.',
  },
  reduce: { zh: '申请批准更低价格', en: 'Ask for a lower price' },
  reduceEffect: {
    zh: '须由本机构另一人确认后生效，仅适用于下一次处置。',
    en: 'A colleague has to confirm; it holds for the next attempt only.',
  },
  downTo: { zh: '起拍价可降至', en: 'Down to' },
  evidence: { zh: '批准依据（决议、文号）', en: 'What allows it (decision, number)' },
  endEffect: {
    zh: '须由本机构另一人确认，确认后案件终结，不可恢复。',
    en: 'A colleague has to confirm; then the case is over for good.',
  },
  taker: { zh: '承受人', en: 'Who takes it' },
  claim: { zh: '承受人债权额（选填）', en: 'What the taker is owed (optional)' },
  reason: { zh: '理由与文号', en: 'Reason and reference' },
  toPay: { zh: '须补交差额', en: 'Difference to pay' },
  asked: { zh: '已提交，等待本机构另一人确认。', en: 'Asked; a colleague has to confirm.' },
  declare: { zh: '申请认定悔拍', en: "Declare the winner's default" },
  declareEffect: {
    zh: '买受人逾期未付款的，经本中心另一人确认后认定悔拍：案件继续，原买受人不得再次参加竞买。',
    en: 'For a winner who has not paid. Once a colleague confirms, the case goes on and the winner may not bid in it again.',
  },
  wrongAmount: { zh: '请输入有效金额。', en: 'Enter a valid amount.' },
} satisfies Texts;

export const STANDING: { readonly [standing in CaseStanding]: Text } = {
  running: { zh: '处置中', en: 'Running' },
  waiting: { zh: '待下一步', en: 'Next step waits' },
  sold: { zh: '已成交', en: 'Sold' },
  over: { zh: '已结案', en: 'Ended' },
};

export const OUTCOME: { readonly [outcome in AttemptOutcome]: Text } = {
  running: { zh: '进行中', en: 'Running' },
  sold: { zh: '成交', en: 'Sold' },
  failed: { zh: '流拍', en: 'Failed' },
  defaulted: { zh: '悔拍', en: 'Winner defaulted' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
};

export const NOTHING: {
  readonly [code in NonNullable<CaseDetail['nothing']>['code']]: Text;
} = {
  'not-begun': { zh: '尚未进行任何处置。', en: 'Nothing has been tried yet.' },
  'attempt-running': {
    zh: '本次处置结束后，将在此显示可以进行的下一步。',
    en: 'What may follow is shown here once the present attempt has ended.',
  },
  sold: { zh: '已成交，无需后续处置。', en: 'It has been sold; nothing follows.' },
  'route-over': { zh: '该路径没有后续步骤。', en: 'The route leads no further.' },
  ended: { zh: '案件已结案。', en: 'The case is over.' },
};

const BASE: { readonly [base in PriceBase]: Text } = {
  valuation: { zh: '评估价', en: 'the valuation' },
  'previous-start': { zh: '上次起拍价', en: 'the start price before' },
  'previous-reserve': { zh: '前次保留价', en: 'the reserve before' },
};

/** So much of a price: 上次起拍价的 80%. */
export function shareText(bps: number, of: PriceBase): Text {
  const percent = `${bps / 100}%`;
  return { zh: `${BASE[of].zh}的 ${percent}`, en: `${percent} of ${BASE[of].en}` };
}

export function attemptText(no: number): Text {
  return { zh: `第 ${no} 次`, en: `No. ${no}` };
}

export function countText(count: number): Text {
  return { zh: `已处置 ${count} 次`, en: count === 1 ? '1 attempt' : `${count} attempts` };
}

export function daysText(days: number): Text {
  return { zh: `${days} 日内`, en: days === 1 ? 'within 1 day' : `within ${days} days` };
}

/** For how long something is announced. */
export function noticeText(period: string): Text {
  return {
    zh: `${period}（公告当日不计入）`,
    en: `${period}, not counting the day of the notice`,
  };
}
