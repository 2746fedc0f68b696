import { ERRORS, type ErrorCode } from '../../../src/contract/errors.js';
import type { FailureCode } from '../api/http.js';
import type { Text } from './language.js';

/** Every code in Chinese; the English sentences are the contract's own. A code without a sentence does not compile. */
const CHINESE: { readonly [code in ErrorCode]: string } = {
  malformed: '请求格式有误。',
  throttled: '出价过于频繁，请稍候再试。',
  'not-enrolled': '您尚未报名本标的。',
  barred: '您被禁止参与本标的竞买。',
  'deposit-missing': '您的保证金尚未确认到账。',
  'not-open': '竞价尚未开始。',
  closed: '竞价已结束。',
  withdrawn: '标的已撤回。',
  'too-late-in-drain': '出价按时到达，但未能在结拍前完成裁决，将由交易中心处理。',
  suspended: '竞价已中止。',
  'not-suspended': '标的未处于中止状态。',
  'already-enrolled': '已经报名。',
  'too-late-to-leave': '竞价已经开始或您已经报价，不能再撤回报名。',
  'only-its-bidder': '对组织方保密的报价只能由竞买人本人递交，不能代为录入。',
  'wrong-phase': '当前阶段不能进行此操作。',
  'not-your-turn': '尚未轮到您。',
  'proxy-not-allowed': '本标的不接受委托出价。',
  'own-lead': '您已经领先。',
  'priority-only': '仅优先购买权人可以进行此操作。',
  'ceiling-lowered': '委托最高价只能提高，不能降低。',
  'not-the-price': '金额须等于当前要求的价格。',
  'below-minimum': '出价低于最低应价。',
  'not-a-step': '加价须为加价幅度的整数倍。',
  'amount-too-large': '金额超出本标的可接受的范围。',
  'no-quote': '您在此没有可公布或可撤回的报价。',
  'invalid-body': '请求内容有误。',
  'wrong-currency': '币种与标的不符。',
  'not-authenticated': '请先登录。',
  'token-expired': '登录已过期，请重新登录。',
  'wrong-credentials': '邮箱或密码不正确。',
  'totp-needed': '请同时输入身份验证器中的动态码。',
  'wrong-totp': '动态码错误、已被使用或已失效。',
  'commitment-mismatch': '金额和随机数与您递交的承诺不符。',
  'envelope-unfit': '信封不是加密给本标的开标人员的。',
  'opening-not-begun': '尚未开标：报价截止前不接收密钥份额。',
  'share-mismatch': '这不是您在该信封中的密钥份额。',
  'caller-unknown': '使用该邮箱登录的人无权以此竞买号出价。',
  'entry-expired': '第二人确认的时限已过，未录入任何出价；请与竞买人核实后重新录入。',
  'set-up-needed': '请先设置您自己的密码或第二验证因素。',
  'session-ended': '会话已结束，请重新登录。',
  'refresh-reused': '该续期凭证曾被使用，为安全起见会话已终止，请重新登录。',
  'not-allowed': '您的角色不能进行此操作。',
  'above-authority': '金额超出您的出价权限，须由本机构权限足够的同事复核确认。',
  'second-person-needed': '须由本机构另一人复核确认。',
  'not-found': '没有此内容，或您无权查看。',
  conflict: '与当前状态冲突。',
  'idempotency-key-missing': '请求缺少幂等标识。',
  'command-id-reused': '该指令编号已用于其他内容。',
  'in-session': '本标的随专场一并公告，不能单独公告。',
  'not-for-session': '部分标的不能列入本专场。',
  'session-published': '专场已公告，标的和时间不可再改。',
  'breaks-law': '竞价条件违反法律强制规定。',
  'not-eligible': '按本标的的规则，您不具备竞买资格。',
  'agreement-changed': '竞买协议已更新，请重新阅读。',
  'joint-not-allowed': '本标的不接受联合竞买。',
  'in-other-enrolment': '同一单位在同一标的中只能参加一个报名（单独或联合）。',
  'above-power': '金额超出授权委托书的限额。',
  'power-ended': '授权委托书现无效：已被撤销，或不在授权期限内。',
  'deposit-too-late': '本标的保证金的到账期限已过。',
  'too-large': '请求内容过大。',
  'unsupported-document': '仅接受完好且未加密的 PDF、PNG、JPEG 文件。',
  'unsafe-document': '文件中含有脚本、附件等不应有的内容，请重新打印为 PDF 后再上传。',
  'too-many-requests': '请求过于频繁，请稍候再试。',
  unavailable: '暂时无法保存答复，正在以同一指令编号重试。',
  internal: '系统内部错误。',
};

const UNREACHABLE: Text = {
  zh: '无法连接服务器，请检查网络。',
  en: 'The server cannot be reached; check the network.',
};

/** Why something was refused or failed, in a sentence. */
export function wordsFor(code: FailureCode): Text {
  if (code === 'unreachable') return UNREACHABLE;
  return { zh: CHINESE[code], en: ERRORS[code].sentence };
}
