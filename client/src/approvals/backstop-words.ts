import { type ApprovalWords, type Asked, field, moneyIn } from './asked.js';

/** What is asked about undertakings to take a lot that nobody bought. */
export const BACKSTOP_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  'backstop.offer': (asked) =>
    backstopWords(asked, {
      title: { zh: '提出保底收储', en: 'Offer a backstop' },
      to: `/lots/${asked.subject}`,
      effect: {
        zh: '确认后在有效期内对本机构有约束力，委托方答复前可以撤回。',
        en: 'It binds the institution until it lapses; it can be taken back until the lister has answered.',
      },
    }),
  'backstop.accept': (asked) =>
    backstopWords(asked, {
      title: { zh: '接受保底收储', en: 'Accept a backstop' },
      to: `/cases/${field(asked, 'case')}`,
      effect: {
        zh: '处置失败达到约定次数时，可按承诺价结案。',
        en: 'Once enough attempts have failed, the case can end at its price.',
      },
    }),
  'backstop.release': (asked) =>
    backstopWords(asked, {
      title: { zh: '解除保底收储承诺', en: 'Release a backstop' },
      to: `/cases/${field(asked, 'case')}`,
      effect: { zh: '该机构不再受承诺约束。', en: 'The institution is bound no more.' },
    }),
};

/** An undertaking by its case and its price. */
function backstopWords(asked: Asked, words: Omit<ApprovalWords, 'about'>): ApprovalWords {
  return { ...words, about: `${field(asked, 'title')} · ${moneyIn(asked, 'price')}` };
}
