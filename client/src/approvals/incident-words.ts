import { INCIDENT_KIND } from '../i18n/incident-texts.js';
import { say, type Text } from '../i18n/language.js';
import { type ApprovalWords, type Asked, field } from './asked.js';

/** What is asked about incidents. */
export const INCIDENT_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  'incident.end': (asked) => ({
    title: { zh: '结束事故', en: 'End an incident' },
    ...{ about: kindIn(asked), to: `/incidents/${asked.subject}` },
    effect: {
      zh: '确认后公告撤下，因该事故停止的标的恢复计时并补回时间，暂缓的标的在通知期届满后开始。',
      en: 'Its line goes from every page, the lots that stand for it go on with their time given back, and what was held opens once bidders have had notice.',
    },
  }),
  'incident.conclude': (asked) => ({
    title: { zh: '事故结论', en: 'A conclusion about an incident' },
    ...{ about: `${field(asked, 'cause')} ${field(asked, 'measures')}` },
    to: `/incidents/${asked.subject}`,
    effect: {
      zh: '确认后载入公开的事故报告，不可修改。',
      en: 'It stands in the public report from then on and cannot be changed.',
    },
  }),
};

function kindIn(asked: Asked): string {
  const words: Readonly<Record<string, Text | undefined>> = INCIDENT_KIND;
  const known = words[field(asked, 'kind')];
  return known === undefined ? '' : say(known);
}
