import type { LotSummary } from '../../../src/contract/api.js';
import type { Fault } from '../../../src/contract/errors.js';
import type { Unfitness } from '../../../src/core/session/unfit-lots.js';
import { faultWords, lawWords } from '../desk/fault-words.js';
import { language, say, type Text } from '../i18n/language.js';
import type { Unreadable } from './session-form.js';
import { SESSIONS } from './session-texts.js';

/** Why a lot cannot be in a session, or cannot be published in it. */
const OF_LOTS: { readonly [problem in Unfitness | 'not-approved']: Text } = {
  'not-there': { zh: '不存在，或者未在审核中', en: 'is not there, or not under review' },
  'published-already': { zh: '已经公告', en: 'has been published already' },
  'another-centre': { zh: '由其他交易中心审核', en: 'is with another trading centre' },
  'in-another-session': { zh: '已列入其他专场', en: 'is in another session already' },
  'another-lister': {
    zh: '委托方不同：足额即止的专场只能有一个委托方',
    en: 'is another lister’s: a session that stops has the lots of one',
  },
  'another-currency': { zh: '币种与债务不同', en: 'is in another currency than the debt' },
  'not-approved': { zh: '尚未审核通过', en: 'has not been approved yet' },
};

const OF_PLANS: Readonly<Record<string, Text>> = {
  'mode opens-together': {
    zh: '足额即止的专场须依次进行',
    en: 'A session that stops goes one after the other',
  },
  'cover missing': {
    zh: '数个标的属于同一被执行人：须足额即止，或者写明其同意全部拍卖的依据',
    en: 'Several lots are one debtor’s: the session has to stop when covered, or to name the paper by which the debtor agrees that everything is sold',
  },
  'gapMs too-short': {
    zh: '足额即止的专场，间隔至少 1 分钟',
    en: 'A session that stops has intervals of 1 minute at least',
  },
};

/** A fault of a session as a sentence that names its lot, or its field. */
export function sessionFaultWords(fault: Fault, lots: readonly LotSummary[]): string {
  const { field, problem } = fault;
  const [, lot, ofLot] = /^lots\.(lot_\w+)(?:\.(.+))?$/.exec(field) ?? [];
  if (lot === undefined) {
    const own = OF_PLANS[`${field} ${problem}`];
    if (!own) return faultWords(fault);
    return fault.source === undefined ? say(own) : `${say(own)} · ${fault.source}`;
  }
  const title = lots.find(({ id }) => id === lot)?.title ?? lot;
  if (ofLot === undefined && Object.hasOwn(OF_LOTS, problem))
    return named(title, say(OF_LOTS[problem as keyof typeof OF_LOTS]));
  const law = lawWords(fault, null);
  const source = law === '' ? '' : ` · ${law}`;
  return `${named(title, faultWords({ ...fault, field: ofLot ?? field }))}${source}`;
}

/** What is wrong before anything is sent. */
export function wrongWords({ what, field }: Unreadable): string {
  const words = {
    time: SESSIONS.wrongTime,
    span: SESSIONS.wrongSpan,
    amount: SESSIONS.wrongAmount,
  };
  return `${say(field)}${language.value === 'zh' ? '：' : ': '}${say(words[what])}`;
}

function named(title: string, words: string): string {
  return language.value === 'zh' ? `“${title}”：${words}` : `“${title}”: ${words}`;
}
