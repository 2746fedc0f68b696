import type { Instant } from '../kernel/instant.js';
import { chinaTimeOf } from '../kernel/china-time.js';
import type { NoticeFacts } from './notice.js';
import type { ToldAs, ToldPerson } from './telling.js';

/**
 * Who has a priority right by what, and whether they and the parties were told, in Chinese and without a name: the
 * notice of a court sale says both (法释〔2016〕18号 art. 13, 16).
 */
export function toldInChinese({ told, deemed }: NoticeFacts): readonly string[] {
  const holders = told.filter((one) => one.as !== 'party');
  return [
    ...told.map((one) => `${one.as === 'party' ? '当事人' : '已知优先购买权人'}：${line(one)}`),
    ...(deemed !== null && told.some(({ telling }) => telling.kind === 'unreachable')
      ? [`无法通知的，自公告发布之日起满 ${deemed.days} 日视为已通知${article(deemed.law)}。`]
      : []),
    ...(deemed !== null && holders.length > 0
      ? [`优先购买权人经通知未参加竞买的，视为放弃优先购买权${article(deemed.law)}。`]
      : []),
  ];
}

const RIGHTS: { readonly [as in ToldAs]: string | null } = {
  'co-owner': '共有人（《民法典》第305条）',
  completer: '职务技术成果完成人（《民法典》第847条）',
  commissioner: '委托开发的委托人（《民法典》第859条）',
  'co-developer': '合作开发的其他当事人（《民法典》第860条）',
  other: null,
  party: null,
};

function line({ as, basis, rank, telling }: ToldPerson): string {
  const parts = [RIGHTS[as], basis, rank !== null && `第 ${rank} 顺位`, status(telling)];
  return `${parts.filter(Boolean).join('，')}。`;
}

function status(telling: ToldPerson['telling']): string {
  switch (telling.kind) {
    case 'untold':
      return '尚未通知';
    case 'told':
      return `已通知，${dayOf(telling.at)}确认收悉`;
    case 'unreachable':
      return `无法通知，原因：${telling.reason}`;
    case 'waived':
      return `${dayOf(telling.at)}书面放弃`;
  }
}

function article(law: { readonly zh: string; readonly article: string | null } | null): string {
  return law?.article ? `（《${law.zh}》第${law.article}条）` : '';
}

function dayOf(at: Instant): string {
  const { year, month, day } = chinaTimeOf(at);
  return `${year}年${month}月${day}日`;
}
