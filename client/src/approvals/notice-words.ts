import { say } from '../i18n/language.js';
import { CORRECTIONS } from '../corrections/correction-texts.js';
import { type ApprovalWords, type Asked, field, fieldOf, listed } from './asked.js';

/** What publishes a correction: the officers' own initiative, and a ruling on an objection. */
const CORRECT = 'notice.correct';
const RULE = 'asset-objection.rule';

/** What a second officer is told of what is asked about the notice of a lot. */
export const NOTICE_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  [CORRECT]: (asked) => ({
    title: { zh: '发布更正公告', en: 'Publish a correction of a notice' },
    ...{ about: field(asked, 'title'), to: `/desk/lots/${asked.subject}` },
    effect: {
      zh: `确认后立即发布，不可撤回。${CORRECTIONS.follows.zh}`,
      en: `It is published at once and for good. ${CORRECTIONS.follows.en}`,
    },
  }),
  'notice.accept': (asked) => ({
    title: {
      zh: `准予先行开始（缺少 ${listed(asked, 'missing').length} 项刊登）`,
      en: `Let a lot open with ${listed(asked, 'missing').length} missing from the record of its notice`,
    },
    ...{ about: field(asked, 'title'), to: `/control/${asked.subject}` },
    effect: {
      zh: '确认后标的不因目前缺少的刊登而中止；理由写入刊登证明。',
      en: 'The lot is not suspended for what is missing now; the reason stands in the certificate.',
    },
  }),
  'notice-certificate.issue': (asked) => ({
    title: { zh: '出具公告刊登证明', en: 'Issue a certificate of publication' },
    ...{ about: field(asked, 'title'), to: `/control/${asked.subject}` },
    effect: {
      zh: '确认后编号出具，不可修改，有误只能作废重出。',
      en: 'It is numbered and never changed: a wrong one is declared void and another one issued.',
    },
  }),
  'notice-certificate.void': (asked) => ({
    title: {
      zh: `作废公告刊登证明 ${field(asked, 'number')}`,
      en: `Declare the certificate of publication ${field(asked, 'number')} void`,
    },
    ...{ about: field(asked, 'title'), to: `/notice-certificates/${asked.subject}` },
    effect: {
      zh: '确认后立即作废，查验时可见；可另行出具。',
      en: 'It is void at once, as a check then says; another one can be issued.',
    },
  }),
};

/** The words of a correction, which the second officer reads before it is published. */
export function correctionFacts(asked: Asked): readonly (readonly [string, string])[] {
  const [zh, en] = [fieldOf(asked, 'correction', 'zh'), fieldOf(asked, 'correction', 'en')];
  if (![CORRECT, RULE].includes(asked.kind) || zh === '') return [];
  return [
    [say(CORRECTIONS.zhText), zh],
    [say(CORRECTIONS.enText), en],
  ];
}
