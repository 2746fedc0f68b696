import type { RelationKind } from '../../../src/contract/parties.js';
import type { BarKind } from '../../../src/core/eligibility/facts.js';
import type { Text } from '../i18n/language.js';

type Texts<Code extends string> = { readonly [code in Code]: Text };

/** What both registers have in common. */
export const REGISTER = {
  registers: { zh: '竞买资格登记', en: 'What decides who may bid' },
  ownOnly: {
    zh: '仅显示涉及本机构的登记。如有错误，请携证明材料联系交易中心更正。',
    en: 'Only entries about your own organisation are shown. If one is wrong, bring proof to the trading centre.',
  },
  forWhom: {
    zh: '登录后可查看涉及本机构的登记。',
    en: 'Sign in to see the entries about your own organisation.',
  },
  states: { zh: '按状态查看', en: 'Show by state' },
  all: { zh: '全部', en: 'All' },
  inForce: { zh: '有效', en: 'In force' },
  only: { zh: '只看一家机构', en: 'Only one organisation' },
  by: { zh: '经办', en: 'by' },
  reason: { zh: '依据', en: 'Why' },
  more: { zh: '显示更多', en: 'Show more' },
  noOrganisation: { zh: '请选择机构', en: 'Choose an organisation' },
  noReason: { zh: '请写明依据', en: 'Say what it rests on' },
} satisfies Texts<string>;

/** Choosing something by its name. */
export const PICK = {
  search: { zh: '输入名称查找', en: 'Search by name' },
  none: { zh: '没有名称相符的结果。', en: 'Nothing has this in its name.' },
  more: {
    zh: '仅显示最近的几项，请输入更多文字。',
    en: 'These are the newest; type more of the name.',
  },
  another: { zh: '重新选择', en: 'Choose another' },
} satisfies Texts<string>;

/** How two organisations stand to each other. */
export const RELATION_KIND: Texts<RelationKind> = {
  control: { zh: '同一控制', en: 'One control' },
  staff: { zh: '人员任职', en: 'Staff' },
  'near-relative': { zh: '近亲属', en: 'Near relatives' },
};

/** What each kind means, and how far it reaches. */
export const RELATION_HINT: Texts<RelationKind> = {
  control: {
    zh: '一方控制另一方，或双方受同一主体控制。在集团内逐层传递。',
    en: 'One controls the other, or somebody controls both. It goes on from one to the next through a group.',
  },
  staff: {
    zh: '一方的人员在另一方任职。只在这两家机构之间有效。',
    en: 'People of one work for the other. It counts between these two alone.',
  },
  'near-relative': {
    zh: '双方负责人之间有近亲属关系。只在这两家机构之间有效。',
    en: 'People who lead the two are near relatives. It counts between these two alone.',
  },
};

export const RELATION = {
  title: { zh: '关联关系', en: 'Relations' },
  note: {
    zh: '与标的参与人关联过近的机构，报名时会被拒绝并告知依据；哪些参与人的关联方不得竞买，由标的的规则包规定。',
    en: 'Who stands too near to a part in a sale is refused when it enrols, and told why. Whose related parties may not bid is for the rule pack of the lot.',
  },
  none: { zh: '没有关联关系的登记。', en: 'No relation is on record here.' },
  add: { zh: '登记关联关系', en: 'Record a relation' },
  one: { zh: '一方机构', en: 'One organisation' },
  other: { zh: '另一方机构', en: 'The other organisation' },
  kind: { zh: '关系', en: 'How they are related' },
  reason: { zh: '依据与来源', en: 'What it rests on' },
  reasonHint: {
    zh: '例如工商登记、合同、人员名册。双方机构都能看到。',
    en: 'A company register, a contract, a list of staff. Both organisations can read it.',
  },
  effect: {
    zh: '登记后立即对新报名生效。已经报名的机构不会自动退出，会在报名名单中标出。',
    en: 'It counts at once for whoever enrols. Who has enrolled already stays, and is marked in the list of bidders.',
  },
  save: { zh: '登记', en: 'Record it' },
  saved: { zh: '已登记。', en: 'It is on record.' },
  same: { zh: '请选择另一家机构', en: 'Choose an organisation other than the first' },
  isThere: {
    zh: '这两家机构之间已有此种有效登记',
    en: 'These two are on record with this relation already',
  },
  recorded: { zh: '登记于', en: 'Recorded' },
  endedAt: { zh: '终止于', en: 'Ended' },
  ended: { zh: '已终止', en: 'Ended' },
  end: { zh: '终止', en: 'End' },
  endTitle: { zh: '终止关联关系', en: 'End this relation' },
  endEffect: {
    zh: '终止后不再影响新的报名。登记本身保留在案，不会删除。',
    en: 'It no longer counts for whoever enrols. The entry itself stays on record.',
  },
  endReason: { zh: '终止的依据', en: 'Why it ends' },
} satisfies Texts<string>;

/** Why somebody is in the register of barred persons. */
export const BAR_KIND: Texts<BarKind> = {
  'court-ban': { zh: '法院限制', en: 'Banned by a court' },
  defaulter: { zh: '悔拍', en: "Winner's default" },
  collusion: { zh: '恶意串通', en: 'Collusion' },
  other: { zh: '其他', en: 'Another ground' },
};

export const BAR_HINT: Texts<BarKind> = {
  'court-ban': { zh: '请写明法院与文号。', en: 'Name the court and the number of its order.' },
  defaulter: {
    zh: '悔拍的买受人不得参加同一财产的再次拍卖：请选择再次拍卖的标的。',
    en: 'A winner who did not pay is kept out when the same thing is sold again: choose that lot.',
  },
  collusion: {
    zh: '请写明认定机关与文号。',
    en: 'Name who established it, and the number of the decision.',
  },
  other: { zh: '请写明所依据的规定。', en: 'Name the rule that it rests on.' },
};

export const BAR = {
  title: { zh: '禁止竞买', en: 'Barred persons' },
  note: {
    zh: '登记在此的机构，报名时会被拒绝；该机构能看到对它的登记和依据。',
    en: 'Whoever stands here is refused when it enrols, and can read its own entry and what it rests on.',
  },
  none: { zh: '没有禁止竞买的登记。', en: 'No entry is on record here.' },
  add: { zh: '登记禁止竞买', en: 'Bar an organisation' },
  whom: { zh: '禁止哪家机构', en: 'Whom' },
  kind: { zh: '事由', en: 'Ground' },
  scope: { zh: '范围', en: 'For what' },
  allLots: { zh: '全部标的', en: 'All lots' },
  oneLot: { zh: '仅一个标的', en: 'One lot only' },
  lot: { zh: '标的', en: 'Lot' },
  noLot: { zh: '请选择标的', en: 'Choose a lot' },
  reason: { zh: '理由与法律依据', en: 'Reason and legal basis' },
  reasonHint: { zh: '被登记的机构能看到。', en: 'The organisation can read it.' },
  effect: {
    zh: '登记后立即对新报名生效。已经报名的标的不受影响，须在控制室另行禁止其竞买号。',
    en: 'It counts at once for whoever enrols. Where it has enrolled already, bar its paddle in the control room of that lot.',
  },
  save: { zh: '登记', en: 'Enter it' },
  saved: { zh: '已登记。', en: 'It is on record.' },
  isThere: {
    zh: '该机构已有同一事由、同一范围的有效登记',
    en: 'It is in the register already, on this ground and for this',
  },
  imposed: { zh: '登记于', en: 'Entered' },
  liftedAt: { zh: '解除于', en: 'Lifted' },
  lifted: { zh: '已解除', en: 'Lifted' },
  lift: { zh: '解除', en: 'Lift' },
  liftTitle: { zh: '解除禁止竞买', en: 'Lift this entry' },
  liftEffect: {
    zh: '解除后该机构可以报名竞买。登记本身保留在案，不会删除。',
    en: 'The organisation may enrol from then on. The entry itself stays on record.',
  },
  liftReason: { zh: '解除的依据', en: 'Why it is lifted' },
} satisfies Texts<string>;
