import type { Fault } from '../../../src/contract/errors.js';
import type { Objection } from '../../../src/core/eligibility/judge.js';
import type { Text } from '../i18n/language.js';
import { QUALIFICATION } from './enrolment-texts.js';

/** What somebody is in a sale. */
const PARTS: { readonly [part in NonNullable<Objection['part']>]: Text } = {
  lister: { zh: '委托方', en: 'the lister' },
  pledgor: { zh: '出质人', en: 'the pledgor' },
  applicant: { zh: '申请执行人', en: 'the applicant for execution' },
  centre: { zh: '组织竞价的交易中心', en: 'the trading centre that runs it' },
  auctioneer: { zh: '拍卖人', en: 'the auctioneer' },
  court: { zh: '执行法院', en: 'the court' },
  auxiliary: { zh: '辅助机构', en: 'a service provider of the sale' },
};

const NEARNESS: { readonly [closeness in NonNullable<Objection['closeness']>]: Text } = {
  self: { zh: '就是', en: 'is' },
  control: { zh: '受同一控制的关联方是', en: 'is under one control with' },
  staff: { zh: '人员任职于', en: 'is by its staff tied to' },
  'near-relative': { zh: '存在近亲属关系的是', en: 'is by near relatives tied to' },
};

const REASONS: { readonly [reason in Objection['reason']]: Text } = {
  'kind-does-not-bid': {
    zh: '本类机构不参加竞买',
    en: 'Organisations of this kind do not bid',
  },
  'barred-person': {
    zh: '已列入禁止竞买人登记',
    en: 'In the register of barred persons',
  },
  'earlier-defaulter': {
    zh: '曾竞得该标的而未付款（悔拍），不得再次参加竞买',
    en: 'Who won this earlier and did not pay may not bid again',
  },
  consignor: { zh: '委托人不得竞买自己的标的', en: 'Who sells may not bid' },
  operator: { zh: '组织竞价的机构不得参加竞买', en: 'Who runs the sale may not bid' },
  'court-side': {
    zh: '法院、服务提供者及辅助机构不得参加竞买',
    en: 'The court, the provider and those who help may not bid',
  },
  'related-party': { zh: '关联方不得参加竞买', en: 'Related parties may not bid' },
  'not-qualified': {
    zh: '未声明具备所要求的资格',
    en: 'The qualification asked for is not declared',
  },
  'foreign-control': {
    zh: '境外主体控制的机构不得竞买本标的',
    en: 'Organisations under foreign control may not bid on this lot',
  },
};

/** Whom an objection is about: the reader's own organisation, or one that a centre looks at. */
export const WHOSE = {
  own: { zh: '本机构', en: 'your organisation' },
  other: { zh: '该机构', en: 'the organisation' },
} satisfies Readonly<Record<string, Text>>;

/** An objection in a sentence: the reason, and to whom the bidder stands how near. */
export function objectionText(
  { reason, part, closeness, qualification }: Objection,
  whose: Text,
): Text {
  const said = REASONS[reason];
  if (qualification !== null) {
    const what = QUALIFICATION[qualification];
    return { zh: `${said.zh}：${what.zh}`, en: `${said.en}: ${what.en}` };
  }
  if (part === null || closeness === null || closeness === 'self') return said;
  const [near, whom] = [NEARNESS[closeness], PARTS[part]];
  return {
    zh: `${said.zh}：${whose.zh}${near.zh}${whom.zh}`,
    en: `${said.en}: ${whose.en} ${near.en} ${whom.en}`,
  };
}

/** The page on which the entries stand that the objections rest on; null where they rest on none. */
export function entriesBehind(objections: readonly Objection[]): '/bars' | '/relations' | null {
  const reasons = new Set(objections.map(({ reason }) => reason));
  if (reasons.has('barred-person') || reasons.has('earlier-defaulter')) return '/bars';
  return reasons.has('related-party') ? '/relations' : null;
}

/** A reason for which an enrolment was refused, as a sentence; one from a newer server is shown by its code. */
export function refusalText({ field, problem }: Fault): Text {
  const said = isReason(problem) ? REASONS[problem] : { zh: problem, en: problem };
  if (!isQualification(field)) return said;
  const what = QUALIFICATION[field];
  return { zh: `${said.zh}：${what.zh}`, en: `${said.en}: ${what.en}` };
}

function isReason(code: string): code is Objection['reason'] {
  return Object.hasOwn(REASONS, code);
}

function isQualification(field: string): field is keyof typeof QUALIFICATION {
  return Object.hasOwn(QUALIFICATION, field);
}

/** Where it is written, with the article. */
export function sourceText({ source: { zh, en, article } }: Pick<Objection, 'source'>): Text {
  if (article === null) return { zh, en };
  return { zh: `${zh}第${article}条`, en: `${en}, art. ${article}` };
}
