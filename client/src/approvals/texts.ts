import type { ApprovalState } from '../../../src/contract/approvals.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

export const APPROVALS = {
  title: { zh: '双人复核', en: 'Approvals' },
  note: {
    zh: '一人发起、另一人确认后才生效的操作。',
    en: 'Acts that take effect only when a second person has confirmed them.',
  },
  views: { zh: '查看', en: 'Show' },
  forMe: { zh: '待我复核', en: 'Waiting for me' },
  byMe: { zh: '我发起的', en: 'Asked by me' },
  ended: { zh: '已处理', en: 'Decided' },
  none: { zh: '没有此类事项。', en: 'There is nothing here.' },
  more: { zh: '显示更多', en: 'Show more' },
  reason: { zh: '理由', en: 'Reason' },
  askedBy: { zh: '发起人', en: 'Asked by' },
  until: { zh: '有效至', en: 'Open until' },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmNow: { zh: '确认并立即执行', en: 'Yes, do it now' },
  reject: { zh: '驳回', en: 'Reject' },
  rejectNow: { zh: '确认驳回', en: 'Yes, reject' },
  takeBack: { zh: '撤回申请', en: 'Take back' },
  takeBackNow: { zh: '确认撤回申请', en: 'Yes, take it back' },
  why: { zh: '请写明理由', en: 'Say why' },
  waitsForOther: {
    zh: '等待本机构另一人确认；发起人不能自己确认。',
    en: 'It waits for a colleague; whoever asked cannot confirm.',
  },
  decidedBy: { zh: '处理人', en: 'Decided by' },
} satisfies Texts<string>;

export const APPROVAL_STATE: Texts<ApprovalState> = {
  pending: { zh: '待复核', en: 'Waiting' },
  approved: { zh: '已确认并执行', en: 'Confirmed and done' },
  rejected: { zh: '已驳回', en: 'Rejected' },
  'taken-back': { zh: '发起人已撤回', en: 'Taken back' },
  expired: { zh: '已过期', en: 'Expired' },
};
