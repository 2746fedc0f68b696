import { chinaDateOf, chinaMinuteOf } from '../kernel/china-time.js';
import { type CertificateText, sealLineInChinese } from './certificate.js';
import {
  type CertifiedPlacement,
  isLawMet,
  type NoticeCertificateFacts,
} from './notice-certificate.js';
import type { DutyState, KeptPeriod, Medium } from './placement.js';

/** What each kind of medium is called. */
const MEDIA_IN_CHINESE: { readonly [medium in Medium]: string } = {
  platform: '本平台',
  newspaper: '报纸',
  'trade-press': '专业报刊',
  'news-media': '其他新闻媒介',
  'exchange-website': '产权交易机构网站',
  'court-website': '人民法院公告网站',
};

const STATES: { readonly [state in DutyState]: string } = {
  met: '已刊登，期间已满',
  short: '已刊登，期间不足',
  missing: '无刊登记录',
};

/** A certificate of publication in Chinese, the text that counts. */
export function noticeCertificateInChinese(facts: NoticeCertificateFacts): CertificateText {
  const { number, code, lot, centre, period, seal } = facts;
  return {
    title: '公告刊登证明',
    rows: [
      ['证明编号', number],
      ['标的', facts.title],
      ['标的编号', lot],
      ['委托方', facts.lister],
      ['公告发布时间', `${chinaMinuteOf(facts.publishedAt)}（北京时间）`],
      ['竞价开始时间', `${chinaMinuteOf(facts.opensAt)}（北京时间）`],
      ['公告文本', `SHA-256 ${facts.zhHash}（中文），${facts.enHash}（英文）`],
      ['公告期', period === null ? '无法定或约定的期间' : periodLine(period)],
      ...facts.corrections.map(
        ({ no, publishedAt, zhHash }) =>
          [`更正（第 ${no} 号）`, `${chinaMinuteOf(publishedAt)} 发布，SHA-256 ${zhHash}`] as const,
      ),
      ...facts.placements.map((one, at) => [`刊登（${at + 1}）`, placementLine(one)] as const),
      ...facts.duties.map(
        ({ media, state, kind, source }, at) =>
          [
            `媒体要求（${at + 1}）`,
            `${media.map((one) => MEDIA_IN_CHINESE[one]).join('或')}：${STATES[state]}（${kind === 'law' ? '法定' : '惯例'}，《${source.title.zh}》${source.article === null ? '' : `第${source.article}条`}）`,
          ] as const,
      ),
      ...facts.acceptances.map(
        (reason, at) => [`双人复核意见（${at + 1}）`, `准予先行开始：${reason}`] as const,
      ),
      ...(seal ? [sealLineInChinese(seal)] : []),
      ['出具机构', centre],
      ['出具日期', chinaDateOf(facts.issuedAt)],
      ['校验码', code],
    ],
    statements: [
      isLawMet(facts)
        ? '兹证明：上列公告已在法律规定的媒体刊登，刊登期间符合规定。'
        : '兹证明：上列公告的刊登情况如上；法律规定的媒体中有未见刊登记录或期间不足的，以上表为准。',
      '刊登首日和竞价开始之日不计入；印刷品自刊登日起计，网站按实际刊登的日数计。',
      '本平台的刊登由系统在公告发布时自动记录，其他媒体的刊登依据留存的扫描件或截图；各件的 SHA-256 如上，可与原件核对。',
      '任何人可在交易平台“凭证查验”中以证明编号和校验码核对真伪。本证明中英文不一致的，以中文为准。',
    ],
  };
}

function periodLine({ amount, unit, kind, source }: KeptPeriod): string {
  const days = `${amount} ${unit === 'days' ? '日' : '个工作日'}`;
  const article = source.article === null ? '' : `第${source.article}条`;
  return `不少于 ${days}（${kind === 'law' ? '法定' : '惯例'}，《${source.title.zh}》${article}）`;
}

function placementLine(one: CertifiedPlacement): string {
  const { edition, medium, name, reference, firstDay, lastDay, days, isKept, file } = one;
  const what = edition === 0 ? '公告' : `更正（第 ${edition} 号）`;
  const span = lastDay === firstDay ? firstDay : `${firstDay} 至 ${lastDay ?? '今'}`;
  const count = days === null ? '' : `，公告日数 ${days}${isKept ? '（符合）' : '（不足）'}`;
  const shown = file === null ? '，系统自动记录' : `，留存件 SHA-256 ${file}`;
  return `${what}：${MEDIA_IN_CHINESE[medium]} ${name}，${reference}，${span}${count}${shown}`;
}
