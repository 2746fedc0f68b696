import { CORRECTIONS } from '../corrections/correction-texts.js';
import { say } from '../i18n/language.js';
import { type ApprovalWords, type Asked, field, fieldOf } from './asked.js';

/** What was found about an objection to a sale and what follows, as a request for a second person is called. */
const RULED: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  dismissed: { zh: '标的异议不成立', en: 'an objection to the sale is dismissed' },
  'upheld-in-part': { zh: '标的异议部分成立', en: 'an objection to the sale is upheld in part' },
  upheld: { zh: '标的异议成立', en: 'an objection to the sale is upheld' },
};

const EFFECT: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'goes-on': {
    zh: '确认后立即生效；标的仅因此异议中止的，立即恢复并补回时间。',
    en: 'It takes effect at once; a lot that stands for this objection alone goes on, with its time given back.',
  },
  corrected: {
    zh: `确认后立即发布更正公告；标的仅因此异议中止的，立即恢复并补回时间。${CORRECTIONS.follows.zh}`,
    en: `The correction is published at once; a lot that stands for this objection alone goes on. ${CORRECTIONS.follows.en}`,
  },
  withdrawn: {
    zh: '确认后标的立即撤回，竞价终止，不可恢复。',
    en: 'The lot is withdrawn at once and for good; there is no sale.',
  },
};

/** What a consequence of another version is called. */
const UNKNOWN = { zh: '确认后立即生效。', en: 'It takes effect at once.' };

/** What a second officer is told of what is decided about objections during a sale. */
export const ASSET_OBJECTION_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  'asset-objection.rule': (asked) => ({
    title: {
      zh: `裁定：${RULED[field(asked, 'finding')]?.zh ?? ''}`,
      en: `A ruling: ${RULED[field(asked, 'finding')]?.en ?? ''}`,
    },
    about: aboutOf(asked),
    to: `/asset-objections/${asked.subject}`,
    effect: EFFECT[field(asked, 'consequence')] ?? UNKNOWN,
  }),
  'asset-objection.go-on': (asked) => ({
    title: { zh: '异议期间继续处置', en: 'Let the sale go on although an objection waits' },
    about: aboutOf(asked),
    to: `/asset-objections/${asked.subject}`,
    effect: {
      zh: '确认后标的仅因此异议中止的，立即恢复并补回时间；异议仍待裁定。',
      en: 'A lot that stands for this objection alone goes on at once; the objection still waits.',
    },
  }),
};

/** The lot, the kind of objection, the article and the court's decision. */
function aboutOf(asked: Asked): string {
  const both = (name: string) =>
    say({ zh: fieldOf(asked, name, 'zh'), en: fieldOf(asked, name, 'en') });
  const parts = [
    ...[field(asked, 'title'), both('what'), field(asked, 'article')],
    field(asked, 'courtReference'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
