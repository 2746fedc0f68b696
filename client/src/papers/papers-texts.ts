import type { DocumentKind, DocumentVisibility, ViewedBy } from '../../../src/contract/papers.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** In the order in which a bidder studies them. */
export const KINDS: Texts<DocumentKind> = {
  'valuation-report': { zh: '评估报告', en: 'Valuation report' },
  'register-extract': { zh: '登记簿副本', en: 'Register extract' },
  'pledge-contract': { zh: '质押合同', en: 'Pledge contract' },
  'licence-contract': { zh: '许可合同', en: 'Licence contract' },
  'annuity-receipt': { zh: '年费票据', en: 'Annuity receipts' },
  photo: { zh: '图片', en: 'Pictures' },
  other: { zh: '其他', en: 'Other' },
};

export const VISIBILITIES: Texts<DocumentVisibility> = {
  public: { zh: '公开', en: 'Public' },
  enrolled: { zh: '仅限已报名竞买人', en: 'For enrolled bidders' },
};

export const VIEWED_BY: Texts<Exclude<ViewedBy, 'named'>> = {
  visitor: { zh: '未登录访客', en: 'A visitor who had not signed in' },
  unnamed: { zh: '某机构（结束后显示名称）', en: 'An organisation (named when the lot has ended)' },
};

export const DOCUMENTS = {
  title: { zh: '尽调资料', en: 'Documents' },
  none: { zh: '尚无资料。', en: 'There are no documents yet.' },
  more: {
    zh: '另有资料仅供已报名竞买人查阅，报名后在此显示。',
    en: 'There are further documents for enrolled bidders; they appear here once you have enrolled.',
  },
  download: { zh: '下载', en: 'Download' },
  downloading: { zh: '正在下载…', en: 'Downloading…' },
  later: { zh: '公告后补充', en: 'Added after publication' },
  carried: { zh: '沿用自', en: 'Taken over from' },
  superseded: { zh: '已被替换', en: 'Superseded' },
  supersedes: { zh: '替换原因', en: 'Supersedes an earlier one' },
  marked: {
    zh: '仅限竞买人的 PDF 副本带有本机构标识；每次查阅均有记录。',
    en: 'Your copies of PDFs for enrolled bidders are marked as yours; every reading is on record.',
  },
  sealed: { zh: '公告时的资料', en: 'Documents at publication' },
  sealNote: {
    zh: '以下摘要由公告时全部现行资料的 SHA-256 排序后逐行相接再取 SHA-256 得到，并已写入委托方的审计链。',
    en: "The SHA-256 of all current documents' own hashes at publication, sorted, each with a line feed. It is chained into the lister's audit trail.",
  },
  manage: { zh: '管理资料与答疑', en: 'Manage documents and questions' },
} satisfies Texts<string>;

export const UPLOAD = {
  title: { zh: '上传资料', en: 'Hand in a document' },
  replacing: { zh: '替换文件', en: 'Supersede' },
  drop: { zh: '将文件拖到此处，或点击选择', en: 'Drop a file here, or choose one' },
  limits: { zh: 'PDF、PNG 或 JPEG。', en: 'PDF, PNG or JPEG.' },
  name: { zh: '文件名称', en: 'Name' },
  kind: { zh: '类别', en: 'Kind' },
  visibility: { zh: '可见范围', en: 'For whom' },
  reason: { zh: '替换原因', en: 'Why it is superseded' },
  forGood: {
    zh: '提交后不能删除或更改，只能以新文件替换，原文件仍会保留。',
    en: 'What is handed in cannot be removed or changed. It can be superseded by a newer one, and stays.',
  },
  submit: { zh: '提交', en: 'Hand in' },
  sending: { zh: '正在上传…', en: 'Sending…' },
  done: { zh: '已提交', en: 'Handed in' },
  conflict: {
    zh: '该文件已在资料中，或原文件已被替换，或资料已达上限。',
    en: 'This very file is there already, the other has been superseded already, or the lot has as many documents as it may.',
  },
} satisfies Texts<string>;

export const MANAGE = {
  title: { zh: '资料与答疑', en: 'Documents and questions' },
  back: { zh: '返回标的', en: 'Back to the lot' },
  notYours: {
    zh: '仅委托方与负责该标的的交易中心可以管理资料。',
    en: 'Only the lister and the trading centre of this lot keep its documents.',
  },
  supersede: { zh: '替换', en: 'Supersede' },
  views: { zh: '查阅记录', en: 'Readings' },
  hideViews: { zh: '收起查阅记录', en: 'Hide readings' },
  noViews: { zh: '尚无人查阅。', en: 'Nobody has read it yet.' },
  more: { zh: '显示更多', en: 'Show more' },
} satisfies Texts<string>;

export const QUESTIONS = {
  title: { zh: '问答', en: 'Questions and answers' },
  none: { zh: '尚无已答复的问题。', en: 'No question has been answered yet.' },
  noneAtAll: { zh: '尚无人提问。', en: 'Nobody has asked anything yet.' },
  question: { zh: '您的问题', en: 'Your question' },
  askNote: {
    zh: '答复对所有人公开，不显示提问方。请勿写入个人信息。',
    en: 'The answer is public and does not say who asked. Leave out personal details.',
  },
  ask: { zh: '提问', en: 'Ask' },
  asked: {
    zh: '问题已提交，答复后将公开。',
    en: 'Your question has been sent; it is shown to all once it is answered.',
  },
  signIn: { zh: '登录后可提问', en: 'Sign in to ask a question' },
  working: { zh: '正在提交…', en: 'Sending…' },
  waiting: { zh: '待答复', en: 'Not answered yet' },
  own: { zh: '本机构提问', en: 'Asked by your organisation' },
  answer: { zh: '答复', en: 'Answer' },
  amend: { zh: '修改答复', en: 'Amend the answer' },
  amended: { zh: '已修改', en: 'amended' },
  earlier: { zh: '修改前的答复', en: 'Earlier answers' },
  withheld: { zh: '不公开，原因：', en: 'Withheld: ' },
  withhold: { zh: '不予公开', en: 'Withhold' },
  withholdReason: {
    zh: '不予公开的原因（提问方可见）',
    en: 'Why it is withheld (its asker is told)',
  },
  withholdNote: { zh: '不予公开后不能恢复。', en: 'This cannot be undone.' },
  ofEarlier: { zh: '此前处置中的问答', en: 'Answered in earlier attempts' },
  askedBy: { zh: '提问方', en: 'Asked by' },
  more: { zh: '显示更多', en: 'Show more' },
} satisfies Texts<string>;

/** Which attempt of the case something is of. */
export function earlierText(no: number): Text {
  return { zh: `第 ${no} 次处置`, en: `attempt no. ${no}` };
}
