import type { MissingRight, TiedRight } from '../../../../src/contract/ties.js';
import type { TieGround } from '../../../../src/core/session/bundles.js';
import type { TieProblem } from '../../../../src/core/session/tie-problem.js';
import type { Text } from '../../i18n/language.js';

type Texts = Readonly<Record<string, Text>>;

/** Why rights go together. */
export const GROUND: { readonly [ground in TieGround]: Text } = {
  'similar-marks': { zh: '近似商标', en: 'similar marks' },
  inseparable: { zh: '使用上不可分', en: 'cannot be used apart' },
  'loses-value-apart': { zh: '分开出售会严重减损价值', en: 'would lose much of their value apart' },
};

export const GROUND_HINT: { readonly [ground in TieGround]: Text } = {
  'similar-marks': {
    zh: '同一权利人在相同、类似商品上的相同或者近似商标，须一并转让，单独转让的不予核准。',
    en: 'Same or similar marks of one holder on the same or similar goods: an assignment of one alone is refused.',
  },
  inseparable: {
    zh: '如从属专利与其基础专利：离开其一，另一项无法使用。',
    en: 'Such as a patent and the one without which it cannot be worked.',
  },
  'loses-value-apart': {
    zh: '分别出售可能严重减损价值的，应当合并出售。',
    en: 'What might lose much of its value apart has to be sold together.',
  },
};

export const TIES = {
  title: { zh: '合并处置', en: 'Sold together' },
  none: {
    zh: '没有认定须一并出售的权利。',
    en: 'Nobody has found rights that must be sold together.',
  },
  about: {
    zh: '依法须一并出售的权利，不能拆开列入不同标的或者不同分项。',
    en: 'Rights that the law wants sold together cannot be split over lots, or over parts of a package.',
  },
  declare: { zh: '认定须一并出售', en: 'Declare rights that go together' },
  declareEffect: {
    zh: '认定后，只包含其中部分权利的标的不能提交、审核通过或者公告。解除认定须两人复核。',
    en: 'From then on a lot with only some of them cannot be submitted, approved or published. To lift it takes two persons.',
  },
  which: { zh: '哪些权利（至少两项）', en: 'Which rights (two at least)' },
  ground: { zh: '理由', en: 'Ground' },
  reason: { zh: '认定依据', en: 'What it rests on' },
  reasonHint: {
    zh: '如商标注册证、类似商品区分表的类似群、专利引用关系。',
    en: 'Such as the registrations, the groups of similar goods, which patent builds on which.',
  },
  declared: { zh: '已认定。', en: 'Declared.' },
  already: {
    zh: '这些权利已按此理由认定须一并出售。',
    en: 'These rights go together on this ground already.',
  },
  lift: { zh: '解除', en: 'Lift' },
  liftTitle: { zh: '解除合并处置的认定', en: 'Lift the finding' },
  liftEffect: {
    zh: '经本机构另一人确认后，这些权利可以分开出售。认定及解除理由均留存记录。',
    en: 'Once a colleague has confirmed it, these rights may be sold apart. The finding and why it was lifted stay on record.',
  },
  liftReason: { zh: '解除理由', en: 'Why it does not hold' },
  liftAsked: { zh: '已提请本机构另一人确认。', en: 'A colleague has been asked to confirm it.' },
  lifted: { zh: '已解除', en: 'Lifted' },
  whole: { zh: '均在本标的中。', en: 'All of them are in this lot.' },
  add: { zh: '一并加入', en: 'Add what is missing' },
  takenElsewhere: {
    zh: '已在其他标的中，须先撤回该标的或者合并为一个标的',
    en: 'in another lot already: that lot has to be taken back, or both to become one',
  },
  unplaced: { zh: '（未归入分项）', en: '(in no part yet)' },
} satisfies Texts;

/** Why what is chosen cannot be tied. */
export const TIE_PROBLEM: { readonly [problem in TieProblem]: Text } = {
  'too-few': { zh: '请至少选择两项。', en: 'Choose two at least.' },
  'not-a-mark': {
    zh: '以近似商标为由的，须均为商标。',
    en: 'Similar marks have to be trademarks.',
  },
  'of-several-holders': {
    zh: '以近似商标为由的，权利人须相同。',
    en: 'Similar marks have to have one holder.',
  },
};

/** `“山茗”（8123456）、“山茗雅器”（9345678A）`. */
export function rightsText(rights: readonly Pick<TiedRight, 'title' | 'number'>[]): Text {
  const [zh, en] = [
    rights.map(({ title, number }) => `“${title}”（${number}）`),
    rights.map(({ title, number }) => `“${title}” (${number})`),
  ];
  return { zh: zh.join('、'), en: en.join(', ') };
}

/** What a lot, or a choice of assets, lacks of a bundle. */
export function missingText(missing: readonly MissingRight[]): Text {
  const { zh, en } = rightsText(missing);
  return { zh: `还缺少${zh}`, en: `Missing: ${en}` };
}

/** What is scattered over parts of a package. */
export function partsText(parts: readonly string[]): Text {
  const named = parts.map((part) =>
    part === '' ? TIES.unplaced : { zh: `“${part}”`, en: `“${part}”` },
  );
  return {
    zh: `分在${named.map(({ zh }) => zh).join('、')}，须归入同一分项`,
    en: `They lie in ${named.map(({ en }) => en).join(', ')}, and belong into one part`,
  };
}

/** Who found it, of which organisation. */
export function foundText(person: string, organisation: string, at: string): Text {
  return {
    zh: `${person} · ${organisation} · ${at} 认定`,
    en: `Found by ${person} · ${organisation} · ${at}`,
  };
}

/** Which two persons lifted it. */
export function liftedText(asked: string, confirmed: string, at: string): Text {
  return {
    zh: `${asked}、${confirmed} · ${at} 解除`,
    en: `Lifted by ${asked} and ${confirmed} · ${at}`,
  };
}
