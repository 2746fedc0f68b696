import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const PEOPLE = {
  title: { zh: '人员', en: 'People' },
  about: {
    zh: '角色和出价权限的变更须由第二位管理员复核。',
    en: 'A change of role or limit takes effect when a second administrator has confirmed it.',
  },
  waiting: { zh: '等待复核', en: 'Waiting for a second administrator' },
  search: { zh: '搜索姓名或邮箱', en: 'Search names and e-mail addresses' },
  none: { zh: '没有符合条件的人员。', en: 'Nobody matches.' },
  more: { zh: '显示更多', en: 'Show more' },
  add: { zh: '新增人员', en: 'Add somebody' },
  name: { zh: '姓名', en: 'Name' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '初始密码', en: 'First password' },
  passwordNote: {
    zh: '至少 8 个字符，请当面或通过安全渠道告知本人。',
    en: 'At least 8 characters. Hand it over in person or by a safe channel.',
  },
  role: { zh: '角色', en: 'Role' },
  limit: { zh: '单独出价权限', en: 'May bid alone up to' },
  limitNote: { zh: '留空表示不设上限。', en: 'Leave it empty for no limit.' },
  currency: { zh: '币种', en: 'Currency' },
  badAmount: { zh: '请输入有效金额。', en: 'Enter a valid amount.' },
  noLimit: { zh: '不设上限', en: 'no limit' },
  reason: { zh: '变更原因', en: 'Why' },
  save: { zh: '保存', en: 'Save' },
  edit: { zh: '修改', en: 'Change' },
  you: { zh: '您本人', en: 'you' },
  disabled: { zh: '已停用', en: 'Access ended' },
  disable: { zh: '停用账户', en: 'End access' },
  disableNote: {
    zh: '停用后该人员立即退出登录，且无法恢复。',
    en: 'They are signed out within seconds. This cannot be undone.',
  },
  resetPassword: { zh: '重置密码', en: 'Reset password' },
  resetPasswordNote: {
    zh: '系统将生成一个临时密码，本人登录后须先修改；其全部登录立即结束。',
    en: 'A password is made up that they must replace when they sign in. All their sign-ins end.',
  },
  temporary: { zh: '临时密码（仅显示这一次）', en: 'Temporary password, shown this once' },
  resetTotp: { zh: '重置第二验证因素', en: 'Reset second factor' },
  resetTotpNote: {
    zh: '须由第二位管理员复核；复核后其全部登录结束。',
    en: 'A second administrator has to confirm it; then all their sign-ins end.',
  },
  confirm: { zh: '确定', en: 'Yes, do it' },
  close: { zh: '关闭', en: 'Close' },
  inUse: { zh: '该邮箱已被使用。', en: 'This e-mail address is in use.' },
  waitsAlready: {
    zh: '已有一项申请等待复核，或机构将没有管理员。',
    en: 'A request waits for confirmation already, or no administrator would be left.',
  },
  saved: { zh: '已保存。', en: 'Saved.' },
  asked: {
    zh: '已提交，等待第二位管理员复核。',
    en: 'It waits for a second administrator.',
  },
  alone: {
    zh: '已生效。本机构只有一位管理员，由您一人完成，并已记入审计记录。',
    en: 'It is done. Yours is the only administrator, so you did it alone; the audit trail says so.',
  },
} satisfies Texts;

export const ORGANISATIONS = {
  title: { zh: '机构', en: 'Organisations' },
  add: { zh: '登记机构', en: 'Register an organisation' },
  name: { zh: '机构名称', en: 'Name' },
  kind: { zh: '机构类型', en: 'Kind' },
  admin: { zh: '首位管理员', en: 'Its first administrator' },
  save: { zh: '登记', en: 'Register' },
  done: { zh: '已登记：', en: 'Registered: ' },
  half: {
    zh: '机构已登记，但管理员未能创建。请修正后重试，机构不会重复登记。',
    en: 'The organisation is registered, its administrator is not. Correct it and try again; it is not registered twice.',
  },
  none: { zh: '还没有机构。', en: 'There are no organisations yet.' },
  since: { zh: '登记于', en: 'Registered' },
} satisfies Texts;
