import type { Text } from '../i18n/language.js';

export const AUDIT = {
  title: { zh: '操作记录', en: 'Audit trail' },
  note: {
    zh: '本机构人员所作的全部变更。每一条都与前一条以哈希相连，只增不改。',
    en: 'Everything that the people of this organisation have changed. Each entry is chained to the one before by its hash; none is ever altered.',
  },
  forAdmins: {
    zh: '操作记录仅供本机构管理员查看。',
    en: 'The audit trail is for administrators of the organisation.',
  },
  none: { zh: '还没有记录。', en: 'There are no entries yet.' },
  more: { zh: '显示更早的记录', en: 'Show earlier ones' },
} satisfies Record<string, Text>;

/** What was done, in words; a change from elsewhere is shown by its own name. */
const CHANGES: Readonly<Record<string, Text>> = {
  'organisation-created': { zh: '创建机构', en: 'Organisation created' },
  'user-created': { zh: '开立用户', en: 'User given access' },
  'user-disabled': { zh: '停用用户', en: "User's access ended" },
  'user-renamed': { zh: '修改姓名', en: 'User renamed' },
  'user-changed': { zh: '变更角色或出价权限', en: 'Role or limit changed' },
  'password-changed': { zh: '更换密码', en: 'Password changed' },
  'totp-set-up': { zh: '启用第二验证因素', en: 'Second factor set up' },
  'totp-disabled': { zh: '停用第二验证因素', en: 'Second factor turned off' },
  'totp-reset': { zh: '重置第二验证因素', en: 'Second factor reset' },
  'recovery-codes-renewed': { zh: '重新生成恢复码', en: 'Recovery codes renewed' },
  'bid-allowed': { zh: '同意超出权限的出价', en: 'Bid above a limit allowed' },
  'relation-recorded': { zh: '登记关联关系', en: 'Relation recorded' },
  'relation-ended': { zh: '终止关联关系', en: 'Relation ended' },
  barred: { zh: '登记禁止竞买', en: 'Entered in the register of barred persons' },
  'bar-lifted': { zh: '解除禁止竞买', en: 'Lifted from the register of barred persons' },
  'lot-admission-set': { zh: '设定受让条件与参与人', en: 'Terms of taking a lot set' },
  'priority-holder-listed': { zh: '登记应通知人', en: 'Holder or party entered' },
  'priority-holder-told': { zh: '记录通知', en: 'Notice to a holder recorded' },
  'priority-holder-telling-ended': {
    zh: '记录通知结果',
    en: 'Outcome of a notice recorded',
  },
  'priority-holder-answered': { zh: '记录优先购买权人答复', en: 'Answer of a holder recorded' },
  'priority-holders-carried': { zh: '沿用应通知人', en: 'Holders and parties taken over' },
  'enrolment-withdrawn': { zh: '撤回报名', en: 'Enrolment withdrawn' },
  'lot-drafted': { zh: '起草标的', en: 'Lot drafted' },
  'lot-amended': { zh: '修改标的草稿', en: 'Draft of a lot changed' },
  'incident-declared': { zh: '宣布事故', en: 'Incident declared' },
  'incident-amended': { zh: '修改事故公告', en: 'Text of an incident amended' },
  'incident-lots': { zh: '事故停止或恢复标的', en: 'Lots stopped for an incident, or let go' },
  'incident-ended': { zh: '结束事故', en: 'Incident ended' },
  'incident-concluded': { zh: '事故结论', en: 'Conclusion about an incident' },
  'expert-taken-in': { zh: '专家入库', en: 'Expert taken into the pool' },
  'expert-left-out': { zh: '专家出库', en: 'Expert left out of the pool' },
  'panel-draw-opened': { zh: '发起专家抽签', en: 'Draw of a panel opened' },
  'draw-word-added': { zh: '为抽签加词', en: 'Word added to a draw' },
  'panel-drawn': { zh: '开启种子，抽定专家', en: 'Seed opened, panel drawn' },
  'experts-recused-by-rule': { zh: '专家依规则回避', en: 'Experts recused by rule' },
  'expert-recused': { zh: '专家回避', en: 'Expert recused' },
  'panel-marks-kept': { zh: '专家暂存评分', en: 'Marks kept by an expert' },
  'panel-marks-handed-in': { zh: '专家提交评分', en: 'Marks handed in by an expert' },
  'panel-marks-closed': { zh: '专家评分截止', en: 'Time for marks over' },
  'officer-key-registered': { zh: '登记开标密钥', en: 'Opening key registered' },
  'opening-officers-named': { zh: '指定开标人员', en: 'Opening officers named' },
  'share-given': { zh: '提交开启份额', en: 'Share of an opening given' },
  'share-unreadable': { zh: '信封无法取出份额', en: 'Share could not be taken out' },
  'lot-enrolled-at-counter': { zh: '柜台报名', en: 'Enrolled at the counter' },
  'bid-entry-taken': { zh: '记录来电出价', en: 'Bid taken down for a bidder' },
  'bid-entry-ended': { zh: '代录出价已处理', en: 'Bid taken down was confirmed or not' },
  'approval-requested': { zh: '发起双人复核', en: 'Second person asked for' },
  'approval-decided': { zh: '复核已处理', en: 'Request decided' },
  'all-lots-suspended': { zh: '全部紧急中止', en: 'All lots stopped' },
  'ruling-task-closed': { zh: '待裁定事项已结', en: 'Ruling task closed' },
};

export function changeText(type: string): Text {
  return (Object.hasOwn(CHANGES, type) && CHANGES[type]) || { zh: type, en: type };
}
