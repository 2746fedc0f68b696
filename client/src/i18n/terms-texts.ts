import type { Text } from './language.js';

type Texts = Readonly<Record<string, Text>>;

export const TERMS = {
  under: { zh: '适用规则包', en: 'Under the rule pack' },
  version: { zh: '版本', en: 'version' },
  frozen: {
    zh: '以上条件自公告起固定，不再更改，并写入竞价记录的第一条。',
    en: 'These terms were fixed by the notice. They do not change, and the record begins with them.',
  },
  further: { zh: '该类竞价的其他规则', en: 'What else holds in this kind of sale' },
} satisfies Texts;

/** Where a rule comes from: a law, which binds, or a default, which a notice may replace. */
export function sourceText(kind: 'law' | 'default', source: Text): Text {
  return kind === 'law'
    ? { zh: `法律规定：${source.zh}`, en: `By law: ${source.en}` }
    : { zh: `规则包默认：${source.zh}`, en: `Default of the pack: ${source.en}` };
}

/** A rule that this lot says otherwise than its pack usually does. */
export function replacedText(source: Text): Text {
  return {
    zh: `由本标的公告设定（规则包默认值出自${source.zh}）`,
    en: `Set by this lot’s notice (the pack’s default is from ${source.en})`,
  };
}

export function articleText(title: Text, number: string | null, article: string | null): Text {
  const called = number === null ? '' : `（${number}）`;
  return {
    zh: `《${title.zh}》${called}${article === null ? '' : `第${article}条`}`,
    en: `${title.en}${article === null ? '' : `, art. ${article}`}`,
  };
}
