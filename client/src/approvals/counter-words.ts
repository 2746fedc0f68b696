import type { CounterEnrolmentContent } from '../../../src/contract/enrolment.js';
import type { Deed } from '../../../src/contract/papers.js';
import { CENTRE, QUALIFICATION } from '../enrolment/enrolment-texts.js';
import { COUNTER as WORDS } from '../enrolment/counter-texts.js';
import { say } from '../i18n/language.js';
import { type ApprovalWords, type Asked, field } from './asked.js';

/** The kind of an enrolment at the counter. */
export const COUNTER = 'lot.enrol-at-counter';

/** What a second officer is told of it. */
export const COUNTER_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  [COUNTER]: (asked) => ({
    title: {
      zh: `柜台报名：${field(asked, 'organisation')}`,
      en: `Enrol ${field(asked, 'organisation')} at the counter`,
    },
    ...{ about: field(asked, 'title'), to: `/control/${field(asked, 'lot')}/enrolments` },
    effect: {
      zh: '确认后立即报名并发放竞买号，不能撤销；确认前请核对签署文件。',
      en: 'It is enrolled and has a paddle at once, for good; look at the signed paper first.',
    },
  }),
};

/** What the first officer has read from the paper. */
export function counterFacts({
  priorityRank,
  declarations,
}: CounterEnrolmentContent): readonly (readonly [string, string])[] {
  const { control, controller, qualifications } = declarations;
  const declared = qualifications.map((one) => say(QUALIFICATION[one])).join(say(CENTRE.and));
  return [
    [say(CENTRE.rank), priorityRank === undefined ? '—' : String(priorityRank)],
    [say(WORDS.control), say(control === 'foreign' ? CENTRE.foreign : WORDS.domestic)],
    ...(controller === undefined ? [] : [[say(WORDS.controller), controller] as const]),
    ...(declared === '' ? [] : [[say(WORDS.qualifications), declared] as const]),
  ];
}

/** A copy of the paper, where one was handed in. */
export function counterDeed({ kind, content }: Pick<Asked, 'kind' | 'content'>): Deed | null {
  return kind === COUNTER ? (content as CounterEnrolmentContent).deed : null;
}
