import type { Closeness, Part } from '../../../src/core/eligibility/facts.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** What somebody is in a sale. */
export const PART: Texts<Part> = {
  lister: { zh: '委托方', en: 'Lister' },
  pledgor: { zh: '出质人', en: 'Pledgor' },
  applicant: { zh: '申请执行人', en: 'Applicant for execution' },
  centre: { zh: '交易中心', en: 'Trading centre' },
  auctioneer: { zh: '拍卖人', en: 'Auctioneer' },
  court: { zh: '执行法院', en: 'Court' },
  auxiliary: { zh: '辅助机构', en: 'Service provider' },
};

/** Who stands how near to a part. */
export const CLOSE: Texts<Closeness> = {
  self: { zh: '本身', en: 'itself' },
  control: { zh: '受同一控制者', en: 'those under one control with it' },
  staff: { zh: '其人员所任职者', en: 'those tied by its staff' },
  'near-relative': { zh: '近亲属关系者', en: 'those tied by near relatives' },
};

/** What a lot asks of its taker, and who is who in its sale. */
export const ADMISSION = {
  title: { zh: '受让条件与参与人', en: 'Who may take it, and who is who' },
  note: {
    zh: '报名资格据此判断，并结合关联关系与禁止竞买登记。',
    en: 'Who may enrol is judged from this, with the relations and the register of barred persons.',
  },
  control: { zh: '实际控制人', en: 'Control' },
  domesticOnly: { zh: '仅限境内主体控制', en: 'Domestic only' },
  anyControl: { zh: '境内、境外均可', en: 'Domestic or foreign' },
  needed: { zh: '须声明具备', en: 'Must declare to be' },
  nothing: { zh: '无特别资格要求', en: 'Nothing in particular' },
  change: { zh: '修改受让条件', en: 'Change what is asked' },
  changeEffect: {
    zh: '立即对新报名生效。已经报名的机构不会自动退出，名单中会标出与新条件不符的机构。',
    en: 'It counts at once for whoever enrols. Who has enrolled already stays, and is marked in the list where it does not fit.',
  },
  domesticChoice: {
    zh: '仅限境内主体控制的机构受让',
    en: 'Only organisations under domestic control may take it',
  },
  qualifications: { zh: '受让人须声明自己是', en: 'Its taker must declare to be' },
  save: { zh: '保存', en: 'Save' },
  parts: { zh: '参与人', en: 'Who is who' },
  byLot: { zh: '由标的确定', en: 'by the lot itself' },
  add: { zh: '登记参与人', en: 'Enter a part' },
  addEffect: {
    zh: '立即对新报名生效；已经报名的机构会在名单中标出。',
    en: 'It counts at once for whoever enrols; who has enrolled already is marked in the list.',
  },
  part: { zh: '身份', en: 'Part' },
  whom: { zh: '机构', en: 'Organisation' },
  rules: { zh: '按本标的的规则：', en: 'By the rules of this lot:' },
  may: { zh: '可以竞买', en: 'may bid' },
  mayNot: { zh: '不得竞买', en: 'may not bid' },
  noRule: {
    zh: '规则对此身份没有限制，可以竞买',
    en: 'The rules say nothing of this part: it may bid',
  },
  isThere: { zh: '该机构已有此身份', en: 'It has this part already' },
  remove: { zh: '撤销', en: 'Withdraw' },
  removeTitle: { zh: '撤销参与身份', en: 'Withdraw this part' },
  removeEffect: {
    zh: '撤销后，该机构及其关联方不再因此身份受限。此前的登记保留在变更记录中，之后可以重新登记。',
    en: 'It and those near to it are no longer judged by this part. What stood before stays in the history, and the part can be entered again.',
  },
  history: { zh: '变更记录', en: 'History' },
  entered: { zh: '登记', en: 'Entered' },
  withdrawn: { zh: '撤销', en: 'Withdrawn' },
  askedNow: { zh: '受让条件改为', en: 'What is asked became' },
  unknownTime: { zh: '见操作记录', en: 'See the audit trail' },
} satisfies Texts<string>;
