import type { Text } from '../i18n/language.js';
import type { CaseSlip } from './case-draft.js';

export const CASE_FORM = {
  title: { zh: '登记已在别处处置的案件', en: 'A case that was begun elsewhere' },
  toForm: { zh: '登记已在别处处置的案件', en: 'Enter a case that was begun elsewhere' },
  note: {
    zh: '适用于此前已在其他平台、法院或者拍卖机构处置、流拍后转到本平台的资产。在本平台首次公告的标的无需登记，公告时自动立案。',
    en: 'For what has been tried on another platform, by a court or by an auction house, has failed there and goes on here. A case that begins here opens with the first notice of its lot.',
  },
  name: { zh: '案件名称', en: 'What is disposed of' },
  route: { zh: '处置路径', en: 'Route' },
  currency: { zh: '币种', en: 'Currency' },
  earlier: { zh: '此前的处置', en: 'Attempts that were made before' },
  stage: { zh: '阶段', en: 'Stage' },
  startPrice: { zh: '起拍价', en: 'Start price' },
  startPriceHint: {
    zh: '委托拍卖机构的司法拍卖，填写该次拍卖的保留价。',
    en: 'Of a court auction by an auction firm, the reserve of that round.',
  },
  valuation: { zh: '评估价（选填）', en: 'Valuation (optional)' },
  valuationHint: {
    zh: '后续处置的价格下限以评估价计算的，需要填写。',
    en: 'Needed where the prices of what follows are counted from it.',
  },
  endedAt: { zh: '流拍时间（北京时间）', en: 'When it failed (China Standard Time)' },
  endedAtHint: {
    zh: '后续处置的期限由此起算。',
    en: 'The deadlines of what follows are counted from it.',
  },
  evidence: { zh: '证明材料', en: 'What shows it' },
  evidenceHint: {
    zh: '公告、流拍结果的文号及查询地址。',
    en: 'The numbers of its notice and of its result, and where they are found.',
  },
  add: { zh: '再登记一次处置', en: 'Add an attempt' },
  drop: { zh: '移除此次', en: 'Leave this one out' },
  open: { zh: '立案', en: 'Open the case' },
  effect: {
    zh: '立案后不能更改；后续处置的阶段、价格与期限将由此确定。',
    en: 'It cannot be changed once it is open: the stage, the prices and the deadlines of what follows are measured by it.',
  },
  notYours: {
    zh: '只有债权人（质权人）或者交易中心的工作人员可以立案。',
    en: 'Cases are opened by the staff of pledgees and of trading centres.',
  },
} satisfies Record<string, Text>;

export const CASE_SLIP: { readonly [slip in CaseSlip]: Text } = {
  needed: { zh: '必须填写', en: 'This is needed' },
  'not-amount': { zh: '请输入有效金额', en: 'Enter a valid amount' },
  'not-time': { zh: '请选择日期和时间', en: 'Choose a day and a time' },
  'not-yet': { zh: '时间尚未到来', en: 'This has not come yet' },
  'not-in-order': {
    zh: '应当晚于前一次处置的流拍时间',
    en: 'It has to be later than the end of the attempt before',
  },
  'not-on-route': {
    zh: '处置路径在此处不经过这一阶段',
    en: 'The route does not lead to this stage here',
  },
  refused: { zh: '内容不符合要求', en: 'This was not accepted' },
};
