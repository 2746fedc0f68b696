import type { EntrustmentState } from '../../../src/core/listing/entrustment-state.js';
import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

/** Where the entrustment of a lot stands, in a word or two. */
export const STATES: { readonly [state in EntrustmentState]: Text } = {
  'not-needed': { zh: '无须订立', en: 'Not needed' },
  'by-court': { zh: '以法院文书为依据', en: 'By act of a court' },
  'court-missing': { zh: '缺少法院文书', en: 'Act of the court missing' },
  missing: { zh: '尚未订立', en: 'None yet' },
  drawn: { zh: '已起草', en: 'Drawn up' },
  accepted: { zh: '委托方已接受', en: 'Accepted by the lister' },
  countersigned: { zh: '交易中心已签署', en: 'Signed by the centre' },
  'in-force': { zh: '已生效', en: 'In force' },
  covered: { zh: '前次合同继续适用', en: 'Covered by the contract before' },
  stale: { zh: '与标的不再一致', en: 'No longer as the lot is' },
  terminated: { zh: '已终止', en: 'Ended' },
};

/** What has to be done next, for each side; null where nothing has. */
export const NEXT: {
  readonly [state in EntrustmentState]: { readonly lister: Text; readonly centre: Text } | null;
} = {
  'not-needed': null,
  'by-court': null,
  'in-force': null,
  covered: null,
  'court-missing': {
    lister: {
      zh: '请在标的中填写法院、文书文号和日期，否则不能通过审核。',
      en: 'State the court, its document and its day in the lot; it is not approved without them.',
    },
    centre: {
      zh: '委托方未填写法院文书，请退回补充。',
      en: 'The lister has not stated the act of the court: return the lot for it.',
    },
  },
  missing: {
    lister: {
      zh: '提交后由交易中心起草合同，请接受后再公告。',
      en: 'Once the lot is handed in, the centre draws up the contract for you to accept before the notice.',
    },
    centre: {
      zh: '请起草合同：委托方接受、本中心另一人签署后方可公告。',
      en: 'Draw up the contract: the lister has to accept it and a second officer to sign before the notice.',
    },
  },
  drawn: {
    lister: { zh: '请阅读合同并接受。', en: 'Read the contract and accept it.' },
    centre: {
      zh: '等待委托方接受；本中心另一人现在即可签署。',
      en: 'The lister has to accept it; a second officer of the centre can sign already.',
    },
  },
  accepted: {
    lister: { zh: '等待交易中心另一人签署。', en: 'A second officer of the centre has to sign.' },
    centre: {
      zh: '委托方已接受，请由本中心另一人签署。',
      en: 'The lister has accepted it: a second officer of the centre has to sign.',
    },
  },
  countersigned: {
    lister: {
      zh: '交易中心已签署，请阅读合同并接受。',
      en: 'The centre has signed: read the contract and accept it.',
    },
    centre: { zh: '等待委托方接受。', en: 'The lister has to accept it.' },
  },
  stale: {
    lister: {
      zh: '标的与合同不再一致，须由交易中心重新起草并由您接受。',
      en: 'The lot is no longer as the contract says: the centre has to draw up another one.',
    },
    centre: {
      zh: '标的与合同不再一致，请重新起草。',
      en: 'The lot is no longer as the contract says: draw up another one.',
    },
  },
  terminated: {
    lister: {
      zh: '合同已终止；继续处置的，须由交易中心重新起草。',
      en: 'The contract was ended; to go on, the centre has to draw up another one.',
    },
    centre: {
      zh: '合同已终止；继续处置的，请重新起草。',
      en: 'The contract was ended; to go on, draw up another one.',
    },
  },
};

export const ENTRUSTMENT = {
  title: { zh: '委托合同', en: 'Contract of entrustment' },
  byLaw: { zh: '依据', en: 'Asked for by' },
  changed: { zh: '与合同不一致之处', en: 'What is no longer as agreed' },
  agreed: { zh: '合同', en: 'Agreed' },
  now: { zh: '现在', en: 'Now' },
  version: { zh: '版本', en: 'Version' },
  superseded: { zh: '已被新版取代', en: 'Replaced by a later one' },
  drawnBy: { zh: '起草', en: 'Drawn up' },
  open: { zh: '查看与打印', en: 'View and print' },
  read: { zh: '阅读合同', en: 'Read the contract' },
  earlier: { zh: '查看前次处置的合同', en: 'The contract of the attempt before' },
  draw: { zh: '起草合同', en: 'Draw up the contract' },
  drawAgain: { zh: '重新起草', en: 'Draw up another version' },
  drawEffect: {
    zh: '按标的、交易中心档案的现状生成中英文合同；起草人即本中心的第一签署人。新版取代旧版，旧版的接受和签署不再有效。',
    en: 'It is written in both languages from the lot and the profile of the centre as they stand, and you are the first of the two who sign. A new version takes the place of the one before, with its acceptance and its signatures.',
  },
  commissionFrom: { zh: '委托方佣金的支付', en: 'How the lister pays the commission' },
  proceeds: { zh: '从价款中扣收', en: 'Kept back from the price' },
  bill: { zh: '另行开具账单', en: 'On a bill of its own' },
  payoutDays: { zh: '价款支付期限（日）', en: 'Days until the price is paid out' },
  payoutDaysHint: {
    zh: '自价款全部到账、结果生效起，1 至 180 日',
    en: 'Once the whole price has arrived and the result is final, 1 to 180',
  },
  coversFollowUps: {
    zh: '及于同一处置案件的后续各次处置',
    en: 'It is for the later attempts of the same case too',
  },
  clauses: { zh: '补充条款（每行一条，选填）', en: 'Further clauses, one a line (optional)' },
  tooManyClauses: {
    zh: '最多 20 条，每条不超过 1000 字',
    en: 'At most 20, of at most 1,000 characters each',
  },
  notDays: { zh: '请输入 1 至 180 的整数', en: 'Enter a whole number from 1 to 180' },
  drawn: { zh: '合同已起草。', en: 'The contract is drawn up.' },
  accept: { zh: '接受合同', en: 'Accept the contract' },
  acceptEffect: {
    zh: '您代表委托方接受本版合同的全部内容。合同自双方均签署时生效；标的变更的，须重新订立。',
    en: 'You accept all of this version for the lister. It is in force once both sides have signed; should the lot change, another one is needed.',
  },
  accepted: { zh: '已接受。', en: 'Accepted.' },
  sign: { zh: '签署', en: 'Sign' },
  signEffect: {
    zh: '您作为本中心第二人签署本版合同。',
    en: 'You sign this version as the second officer of your centre.',
  },
  signed: { zh: '已签署。', en: 'Signed.' },
  terminate: { zh: '终止合同', en: 'End the contract' },
  terminateEffect: {
    zh: '合同立即终止，标的不能据以公告；对方将看到理由。',
    en: 'The contract ends at once, and the lot cannot be published on it. The other side reads your reason.',
  },
  reason: { zh: '理由', en: 'Reason' },
  terminated: { zh: '已终止。', en: 'Ended.' },
  toLot: { zh: '返回标的', en: 'Back to the lot' },
  print: { zh: '打印', en: 'Print' },
  digest: { zh: '合同摘要（SHA-256）', en: 'Digest of the contract (SHA-256)' },
  salt: { zh: '随机数', en: 'Salt' },
  signatures: { zh: '签署情况', en: 'Signatures' },
  unsigned: { zh: '尚无人接受或签署。', en: 'Nobody has accepted or signed it.' },
  signIn: {
    zh: '请登录后查看；仅委托方、交易中心和审计可见。',
    en: 'Sign in to see it: it is for the lister, the trading centre and auditors.',
  },
} satisfies Texts;

/** What was done about a version. */
export const ACTS: { readonly [act in 'accepted' | 'countersigned' | 'terminated']: Text } = {
  accepted: { zh: '接受', en: 'Accepted' },
  countersigned: { zh: '签署', en: 'Signed' },
  terminated: { zh: '终止', en: 'Ended' },
};
