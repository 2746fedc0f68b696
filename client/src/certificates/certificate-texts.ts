import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const CERTIFICATES = {
  title: { zh: '交易凭证', en: 'Certificates of transaction' },
  one: { zh: '交易凭证', en: 'Certificate of transaction' },
  none: { zh: '尚未出具。', en: 'None has been issued.' },
  number: { zh: '凭证编号', en: 'Number' },
  price: { zh: '成交价', en: 'Hammer price' },
  issuedAt: { zh: '出具时间', en: 'Issued' },
  open: { zh: '查看与打印', en: 'View and print' },
  void: { zh: '已作废', en: 'Void' },
  voidedAt: { zh: '作废时间', en: 'Declared void' },
  inForce: { zh: '有效', en: 'In force' },
  issue: { zh: '出具交易凭证', en: 'Issue a certificate' },
  issueEffect: {
    zh: '须由本中心另一人复核；复核后按年度连续编号出具，不可修改，有误只能作废重出。',
    en: 'A second person of the centre has to confirm it. It is then numbered and never changed: a wrong one is declared void and another one issued.',
  },
  forPaddle: { zh: '竞买号', en: 'Paddle' },
  isPaid: { zh: '价款已收讫', en: 'The price has been received' },
  isPaidHint: {
    zh: '不勾选的，凭证注明价款结算不在证明范围内。',
    en: 'Unless you say so, the certificate says nothing about the price being paid.',
  },
  reference: { zh: '收款凭证号', en: 'Voucher' },
  receivedOn: { zh: '收讫日期', en: 'Received on' },
  ask: { zh: '提交复核', en: 'Ask a second person' },
  asked: { zh: '已提交，等待另一人复核。', en: 'A second person has been asked.' },
  declareVoid: { zh: '作废', en: 'Declare void' },
  voidEffect: {
    zh: '须由本中心另一人复核；复核后查验结果显示为已作废，可另行出具。',
    en: 'A second person of the centre has to confirm it. A check then says that it is void, and another one can be issued.',
  },
  voidReason: { zh: '作废原因（查验时可见）', en: 'Reason, which a check shows' },
  print: { zh: '打印', en: 'Print' },
  digest: { zh: '内容摘要（SHA-256）', en: 'Digest of its content (SHA-256)' },
  scan: { zh: '扫码查验', en: 'Scan to check' },
  toLot: { zh: '返回成交公示', en: 'Back to the result' },
  seal: { zh: '（出具机构盖章）', en: '(seal of the issuing centre)' },
  signIn: {
    zh: '请登录后查看；仅交易双方、交易中心和审计可见。',
    en: 'Sign in to see it: it is for its parties, its centre and auditors.',
  },
} satisfies Texts;

export const NOTICE_CERTIFICATES = {
  title: { zh: '公告刊登证明', en: 'Certificates of publication' },
  one: { zh: '公告刊登证明', en: 'Certificate of publication' },
  none: {
    zh: '尚未出具；标的开始后可以出具。',
    en: 'None has been issued; one can be once the lot has opened.',
  },
  issue: { zh: '出具公告刊登证明', en: 'Issue a certificate of publication' },
  issueEffect: {
    zh: '列明全部刊登记录、公告日数和是否符合规定；须由本中心另一人复核，复核后编号出具，不可修改。',
    en: 'It lists every placement, its days and whether they are enough. A second person of the centre has to confirm it; it is then numbered and never changed.',
  },
  toLot: { zh: '返回标的', en: 'Back to the lot' },
  signIn: {
    zh: '请登录后查看；仅委托方、交易中心和审计可见。',
    en: 'Sign in to see it: it is for the lister, the centre and auditors.',
  },
} satisfies Texts;

export const CHECK = {
  title: { zh: '凭证查验', en: 'Check a certificate' },
  explain: {
    zh: '输入交易凭证或公告刊登证明上的编号和校验码，核对真伪。查验不显示交易双方的名称。',
    en: 'Enter the number and the check code of a certificate to see whether it is genuine. No names are shown.',
  },
  kind: { zh: '种类', en: 'Kind' },
  code: { zh: '校验码', en: 'Check code' },
  submit: { zh: '查验', en: 'Check' },
  genuine: { zh: '凭证真实有效', en: 'Genuine, and in force' },
  void: { zh: '凭证真实，但已作废', en: 'Genuine, but declared void' },
  unknown: {
    zh: '没有这样的凭证。请核对编号和校验码；仍不一致的，该凭证不是本平台出具。',
    en: 'There is no such certificate. Compare number and code; if they are as printed, it was not issued here.',
  },
  lot: { zh: '标的', en: 'Lot' },
  centre: { zh: '出具机构', en: 'Issued by' },
  compare: {
    zh: '请与纸面凭证上的内容摘要逐位核对；不一致的，纸面内容已被改动。',
    en: 'Compare it with the digest that is printed: where they differ, the paper has been altered.',
  },
  reason: { zh: '作废原因', en: 'Why it is void' },
  record: { zh: '核对竞价记录', en: 'Verify the record of the lot' },
} satisfies Texts;
