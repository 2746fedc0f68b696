import type { CounterEnrolmentContent } from '../../../src/contract/enrolment.js';
import type { WireMoney } from '../../../src/contract/money.js';
import type { RulingContent } from '../../../src/contract/rulings.js';
import { type Power, powerWords } from '../account/power-words.js';
import { targetText } from '../i18n/package-texts.js';
import { boundText } from '../i18n/bound.js';
import { formatMoney } from '../i18n/format.js';
import { pointsText } from '../control/marks.js';
import { say, type Text } from '../i18n/language.js';
import { BID } from '../i18n/lot-texts.js';
import { SHELL } from '../i18n/texts.js';
import { CASE_END } from '../i18n/case-end.js';
import type { CaseEnd } from '../../../src/contract/cases.js';
import type { Consequence } from '../../../src/core/listing/publicity.js';
import {
  type ApprovalWords,
  type Asked,
  field,
  fieldOf,
  isObject,
  listed,
  moneyIn,
} from './asked.js';
import { ASSET_OBJECTION_WORDS } from './asset-objection-words.js';
import { BACKSTOP_WORDS } from './backstop-words.js';
import { INCIDENT_WORDS } from './incident-words.js';
import { COUNTER, COUNTER_WORDS, counterFacts } from './counter-words.js';
import { FORFEIT_WORDS, forfeitFacts } from './forfeit-words.js';
import { titleOf } from './lot-titles.js';
import { faultIn, RULING_EFFECT, rulingTitle } from './ruling-words.js';
import { nameOf } from './names.js';
import { correctionFacts, NOTICE_WORDS } from './notice-words.js';

/** What each kind of act is called; a kind from elsewhere is shown with what it says about itself. */
const KINDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  'lot.publish': (asked) => ({
    title: { zh: '发布标的公告', en: 'Publish a lot' },
    ...lotOf(asked, 'desk/lots'),
    effect: {
      zh: '确认后立即公告，竞价条件冻结，不可再改。',
      en: 'The lot is published at once and its terms are frozen.',
    },
  }),
  'lot.resume': (asked) => ({
    title: { zh: '恢复竞价', en: 'Resume a lot' },
    ...lotOf(asked, 'control'),
    effect: {
      zh: '确认后立即恢复计时，并补回中止期间的时间；暂缓开始的，通知期后开始。',
      en: 'The clock starts again at once, and the time it stood is given back; where the opening was put off, the lot opens after a notice.',
    },
  }),
  'lot.withdraw': (asked) => ({
    title: { zh: '撤回标的', en: 'Withdraw a lot' },
    ...lotOf(asked, 'control'),
    effect: {
      zh: '确认后标的立即撤回，竞价终止，不可恢复。',
      en: 'The lot is withdrawn at once and for good; there is no sale.',
    },
  }),
  'lot.bar': (asked) => ({
    title: {
      zh: `禁止竞买号 ${field(asked, 'paddle')} 参与竞买`,
      en: `Bar paddle ${field(asked, 'paddle')}`,
    },
    ...lotOf(asked, 'control'),
    effect: {
      zh: '确认后该竞买人立即不能再出价；已有的领先出价不因此撤销。',
      en: 'The bidder may not bid from then on; a lead that it has stands.',
    },
  }),
  'lot.score': (asked) => ({
    title: {
      zh: `录入竞买号 ${field(asked, 'paddle')} 的专家评分`,
      en: `Enter the panel’s scores of paddle ${field(asked, 'paddle')}`,
    },
    ...lotOf(asked, 'control'),
    effect: {
      zh: '确认后评分进入竞价记录；开标前可以再次录入，以最后一次为准。',
      en: 'The scores enter the record; until the opening they can be entered again, and the last ones count.',
    },
  }),
  'expert.take-in': (asked) => ({
    title: { zh: '专家入库', en: 'Take an expert into the pool' },
    ...{ about: `${field(asked, 'name')} · ${field(asked, 'employer')}`, to: '/experts' },
    effect: {
      zh: '确认后可被抽取为专业相符的标的的评审专家。',
      en: 'From then on the expert can be drawn for the panels of lots in these fields.',
    },
  }),
  'expert.leave-out': (asked) => ({
    title: { zh: '专家出库', en: 'Leave an expert out of the pool' },
    ...{ about: field(asked, 'name'), to: '/experts' },
    effect: {
      zh: '确认后不再被抽取，已有的席位由下一顺位候补接替。',
      en: 'The expert is drawn no more, and the next in order takes any seat that is held.',
    },
  }),
  'panel.recuse': (asked) => ({
    title: {
      zh: `要求专家 ${field(asked, 'name')} 回避`,
      en: `Recuse the expert ${field(asked, 'name')}`,
    },
    ...lotOf(asked, 'control'),
    effect: {
      zh: '确认后由下一顺位候补入席，该专家的评分不计入。',
      en: 'The next in order takes the seat, and this expert’s marks do not count.',
    },
  }),
  'lots.resume': (asked) => ({
    title: {
      zh: `同时恢复 ${listed(asked).length} 个标的`,
      en:
        listed(asked).length === 1
          ? 'Resume 1 lot'
          : `Resume ${listed(asked).length} lots together`,
    },
    about: listed(asked).map(titleOf).join('、'),
    to: '/control',
    effect: {
      zh: '确认后这些标的立即恢复计时，并补回中止期间的时间；暂缓开始的，通知期后开始。',
      en: 'Their clocks start again at once, and the time they stood is given back; those whose opening was put off open after a notice.',
    },
  }),
  'user.change': (asked) => ({
    ...plain({ zh: '变更用户权限', en: "Change a user's access" }),
    ...{ about: changeOf(asked), to: '/people' },
  }),
  'user.totp-reset': (asked) => ({
    title: { zh: '重置第二验证因素', en: 'Reset a second factor' },
    ...{ about: nameOf(asked.subject), to: '/people' },
    effect: {
      zh: '确认后其第二验证因素失效，全部登录结束。',
      en: 'Their second factor counts no more, and all their sign-ins end.',
    },
  }),
  'lot.default': (asked) => ({
    title: {
      zh: `认定竞买号 ${field(asked, 'paddle')} 悔拍`,
      en: `Declare the default of paddle ${field(asked, 'paddle')}`,
    },
    ...lotOf(asked, 'lots'),
    effect: {
      zh: '确认后案件继续处置，该竞买人不得再次参加竞买，其保证金不予退还。',
      en: 'The case goes on; this bidder may not bid in it again, and its deposit is forfeited.',
    },
  }),
  'result.rule': (asked) => ({
    title: rulingTitle(field(asked, 'finding'), field(asked, 'consequence')),
    about: `${field(asked, 'title')} · ${say({ zh: fieldOf(asked, 'what', 'zh'), en: fieldOf(asked, 'what', 'en') })}${faultIn(listed(asked, 'atFault'))}`,
    to: `/lots/${field(asked, 'lot')}/publicity`,
    effect: RULING_EFFECT[field(asked, 'consequence') as Consequence],
  }),
  'certificate.issue': (asked) => ({
    title: {
      zh: `出具交易凭证（竞买号 ${field(asked, 'paddle')}）`,
      en: `Issue a certificate to paddle ${field(asked, 'paddle')}`,
    },
    about: [field(asked, 'title'), moneyIn(asked, 'price'), paidOf(asked)]
      .filter((part) => part !== '')
      .join(' · '),
    to: `/lots/${field(asked, 'lot')}/publicity`,
    effect: {
      zh: '确认后连续编号出具，不可修改；有误只能作废重出。',
      en: 'It is numbered and issued at once, and never changed; a wrong one is declared void.',
    },
  }),
  'certificate.void': (asked) => ({
    title: {
      zh: `作废交易凭证 ${field(asked, 'number')}`,
      en: `Declare certificate ${field(asked, 'number')} void`,
    },
    ...{ about: field(asked, 'title'), to: `/certificates/${asked.subject}` },
    effect: {
      zh: '确认后立即作废，查验时可见；可另行出具。',
      en: 'It is void at once, as a check then says; another one can be issued.',
    },
  }),
  'venue.change': () => ({
    title: { zh: '变更交易中心档案', en: 'Change the profile of the centre' },
    ...{ about: say(SHELL.venues), to: '/desk/venue' },
    effect: {
      zh: '确认后成为新的版本，自生效日起适用；已公告的标的仍适用公告时的版本。',
      en: 'It becomes another version from its day on; lots that were published keep theirs.',
    },
  }),
  'lot.cross-list': (asked) => ({
    title: { zh: '接受联合挂牌', en: 'Accept a cross-listing' },
    ...{ about: field(asked, 'title'), to: '/desk/cross-listings' },
    effect: {
      zh: '确认后标的在本中心的目录中展示；竞价仍在邀请方进行。',
      en: 'Your catalogue shows the lot from then on; bidding stays with the centre that offers it.',
    },
  }),
  'session.publish': (asked) => ({
    title: {
      zh: `公告专场（${listed(asked).length} 个标的）`,
      en: `Publish a session (${listed(asked).length === 1 ? '1 lot' : `${listed(asked).length} lots`})`,
    },
    ...{ about: field(asked, 'title'), to: `/sessions/${asked.subject}` },
    effect: {
      zh: '确认后全部标的按专场安排的时间同时公告，竞价条件冻结，不可再改。',
      en: 'All its lots are published at once with the times of the session, and their terms are frozen.',
    },
  }),
  'lot.except': (asked) => ({
    title: {
      zh: `例外批准：${fieldOf(asked, 'what', 'zh')} ${boundIn(asked)}`,
      en: `An exception: ${fieldOf(asked, 'what', 'en')} ${boundIn(asked)}`,
    },
    ...{ about: field(asked, 'title'), to: `/desk/lots/${asked.subject}` },
    effect: {
      zh: '确认后仅本标的可以例外，并写入公告。',
      en: 'It holds for this lot alone, and stands in its notice.',
    },
  }),
  'entrustment.sign': (asked) => ({
    title: { zh: '签署委托合同', en: 'Sign a contract of entrustment' },
    ...{ about: field(asked, 'title'), to: `/entrustments/${asked.subject}` },
    effect: {
      zh: '确认后本中心即已签署；委托方接受后（或已接受的即时）合同生效，标的可据以公告。',
      en: 'Your centre has then signed. The contract is in force once the lister has accepted it too, and the lot can be published on it.',
    },
  }),
  'asset.untie': (asked) => ({
    title: { zh: '解除合并处置的认定', en: 'Lift a finding that rights go together' },
    ...{ about: listed(asked, 'rights').join('、'), to: null },
    effect: {
      zh: '确认后这些权利可以分开出售，认定及解除理由留存记录。',
      en: 'These rights may then be sold apart; the finding and why it was lifted stay on record.',
    },
  }),
  'case.reduce': (asked) => ({
    title: {
      zh: `批准起拍价降至 ${moneyIn(asked, 'downTo')}`,
      en: `Approve a start price down to ${moneyIn(asked, 'downTo')}`,
    },
    ...{ about: field(asked, 'title'), to: `/cases/${asked.subject}` },
    effect: {
      zh: '确认后仅下一次处置可降至此价。',
      en: 'The next attempt, and no other, may go down to it.',
    },
  }),
  'case.end': (asked) => ({
    title: { zh: '处置案件结案（不再出售）', en: 'End a case without a sale' },
    about: [field(asked, 'title'), endOf(asked), moneyIn(asked, 'price'), field(asked, 'taker')]
      .filter((part) => part !== '')
      .join(' · '),
    to: `/cases/${asked.subject}`,
    effect: { zh: '确认后案件终结，不可恢复。', en: 'The case is over for good.' },
  }),
  ...BACKSTOP_WORDS,
  ...INCIDENT_WORDS,
  ...ASSET_OBJECTION_WORDS,
  ...COUNTER_WORDS,
  ...FORFEIT_WORDS,
  ...NOTICE_WORDS,
  'bid.above-limit': (asked) => ({
    title: { zh: '超出权限的出价', en: 'A bid above the limit' },
    ...{ ...lotOf(asked, 'lots'), about: wishOf(asked) },
    effect: {
      zh: '确认后申请人可在 30 分钟内按此金额出价一次；确认本身不会出价。',
      en: 'For half an hour they may place exactly this bid, once. Confirming places nothing.',
    },
  }),
};

/** What is asked for, in words. */
export function approvalWords(asked: Asked): ApprovalWords {
  const words = Object.hasOwn(KINDS, asked.kind) ? KINDS[asked.kind] : undefined;
  if (words) return words(asked);
  const { kind } = asked;
  return {
    ...plain({ zh: `需双人复核的操作：${kind}`, en: `An act of two persons: ${kind}` }),
    ...(asked.subject.startsWith('lot_') ? lotOf(asked, 'lots') : {}),
  };
}

/** What exactly is confirmed, where the title does not say it: marks, and the content of a kind without words of its own. */
export function factsOf(asked: Asked): readonly (readonly [string, string])[] {
  const { kind, content } = asked;
  const corrected = correctionFacts(asked);
  if (corrected.length > 0) return corrected;
  if (kind === 'lot.score') return marksIn(content);
  if (kind === COUNTER) return counterFacts(content as CounterEnrolmentContent);
  if (Object.hasOwn(FORFEIT_WORDS, kind)) return forfeitFacts({ kind, content, subject: '' });
  if (Object.hasOwn(KINDS, kind) || !isObject(content)) return [];
  return Object.entries(content).map(([name, value]) => [name, shown(value)] as const);
}

/** What the panel gave for each criterion, in points. */
function marksIn(content: unknown): readonly (readonly [string, string])[] {
  const { scores = {} } = content as RulingContent;
  return Object.entries(scores).map(([name, marks]) => [
    name,
    marks.map(pointsText).join('、') || '—',
  ]);
}

function changeOf({ subject, content }: Asked): string {
  const { from, to } = content as { readonly from: Power; readonly to: Power };
  return `${nameOf(subject)}: ${powerWords(from)} → ${powerWords(to)}`;
}

function wishOf(asked: Asked): string {
  const { type, amount, on } = asked.content as Wish;
  const what = type === 'max' ? BID.ceiling : BID.place;
  const target = on === undefined ? '' : ` · ${say(targetText(on))}`;
  return `${lotOf(asked, 'lots').about}${target} · ${say(what)} ${formatMoney(amount)}`;
}

interface Wish {
  readonly type: string;
  readonly amount: WireMoney;
  /** What it is on, in a package. */
  readonly on?: string;
}

function plain(title: Text): ApprovalWords {
  const effect = { zh: '确认后立即生效。', en: 'It takes effect at once.' };
  return { title, about: null, to: null, effect };
}

function lotOf(
  asked: Asked,
  where: 'lots' | 'desk/lots' | 'control',
): { about: string; to: string } {
  const lot = field(asked, 'lot') || (asked.subject.split('.')[0] ?? '');
  return { about: titleOf(lot), to: `/${where}/${lot}` };
}

/** What the first person has seen of the price, which the second one vouches for too. */
function paidOf({ content }: Asked): string {
  const paid = isObject(content) ? content['payment'] : null;
  if (!isObject(paid)) return '';
  return `${String(paid['reference'])} (${String(paid['receivedOn'])})`;
}

function boundIn(asked: Asked): string {
  const value = isObject(asked.content) ? asked.content['value'] : null;
  return typeof value === 'number' ? boundText(field(asked, 'parameter'), value) : '';
}

function endOf(asked: Asked): string {
  const end = field(asked, 'end');
  return Object.hasOwn(CASE_END, end) ? say(CASE_END[end as CaseEnd]) : end;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
