import type { Text } from '../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

export const ACCOUNT = {
  title: { zh: '我的账户', en: 'Your account' },
  signInFirst: { zh: '请先登录。', en: 'Sign in first.' },
  name: { zh: '姓名', en: 'Name' },
  organisation: { zh: '所属机构', en: 'Organisation' },
  organisationId: { zh: '机构编号', en: 'Number of the organisation' },
  role: { zh: '角色', en: 'Role' },
  limit: { zh: '单独出价权限', en: 'May bid alone up to' },
  duePassword: {
    zh: '您正在使用管理员设置的临时密码，请先设置自己的密码。',
    en: 'Your password was set by an administrator. Choose one of your own first.',
  },
  dueTotp: {
    zh: '您的角色必须启用第二验证因素，请先完成设置。',
    en: 'Your role must have a second factor. Set it up first.',
  },
} satisfies Texts;

export const PASSWORD = {
  title: { zh: '修改密码', en: 'Change your password' },
  old: { zh: '当前密码', en: 'Present password' },
  fresh: { zh: '新密码', en: 'New password' },
  again: { zh: '再次输入新密码', en: 'New password again' },
  rule: { zh: '至少 8 个字符。', en: 'At least 8 characters.' },
  differs: { zh: '两次输入的新密码不一致。', en: 'The new passwords differ.' },
  wrong: { zh: '当前密码不正确。', en: 'The present password is wrong.' },
  same: { zh: '新密码不能与当前密码相同。', en: 'The new password is the present one.' },
  save: { zh: '修改密码', en: 'Change it' },
  done: {
    zh: '密码已修改，其他设备上的登录已全部结束。',
    en: 'Your password is changed. Your sign-ins on other devices have ended.',
  },
} satisfies Texts;

export const TOTP = {
  title: { zh: '第二验证因素', en: 'Second factor' },
  about: {
    zh: '登录时除密码外再输入身份验证器应用（如 Google Authenticator、Microsoft Authenticator）显示的六位动态码。',
    en: 'When you sign in you also enter the six digits that an authenticator app shows.',
  },
  off: { zh: '尚未启用', en: 'Not set up' },
  on: { zh: '已启用', en: 'In use since' },
  codesLeft: { zh: '剩余恢复码', en: 'Recovery codes left' },
  required: { zh: '您的角色必须启用。', en: 'Your role may not do without.' },
  begin: { zh: '开始设置', en: 'Set it up' },
  another: { zh: '更换手机', en: 'Move to another phone' },
  renew: { zh: '重新生成恢复码', en: 'New recovery codes' },
  disable: { zh: '停用', en: 'Turn it off' },
  disableNote: {
    zh: '停用后仅凭密码即可登录。',
    en: 'After that your password alone opens your account.',
  },
  present: { zh: '当前动态码或恢复码', en: 'Present code, or a recovery code' },
  scan: { zh: '用身份验证器应用扫描二维码', en: 'Scan this with your authenticator app' },
  qr: { zh: '身份验证器二维码', en: 'QR code for the authenticator app' },
  secret: { zh: '或手动输入密钥', en: 'Or enter this secret by hand' },
  open: { zh: '在本机的验证器应用中打开', en: 'Open in the app on this device' },
  code: { zh: '应用显示的六位动态码', en: 'The six digits that the app shows' },
  confirm: { zh: '确认启用', en: 'Confirm' },
  go: { zh: '继续', en: 'Go on' },
  codesTitle: { zh: '恢复码', en: 'Recovery codes' },
  codesNote: {
    zh: '无法使用手机时，每个恢复码可代替动态码使用一次。恢复码只显示这一次，请妥善保存。',
    en: 'Each is good once, in place of a code, when you cannot use your phone. They are not shown again: keep them safe.',
  },
  download: { zh: '下载', en: 'Download' },
  kept: { zh: '已保存', en: 'I have kept them' },
} satisfies Texts;

export const SESSIONS = {
  title: { zh: '登录设备', en: 'Where you are signed in' },
  here: { zh: '本设备', en: 'this device' },
  used: { zh: '最近使用', en: 'Last used' },
  since: { zh: '登录于', en: 'Signed in' },
  end: { zh: '结束登录', en: 'End' },
  endOthers: { zh: '结束其他全部登录', en: 'End all the others' },
  unknown: { zh: '未知设备', en: 'Unknown device' },
} satisfies Texts;
