import type { CorrectionOrigin } from '../../../src/contract/corrections.js';
import type { Text } from '../i18n/language.js';

/** What a correction of a notice comes of. */
export const ORIGIN: { readonly [origin in CorrectionOrigin]: Text } = {
  initiative: { zh: '交易中心自行更正', en: 'by the trading centre itself' },
  objection: { zh: '依标的异议裁定更正', en: 'upon a ruling on an objection' },
};

export const CORRECTIONS = {
  title: { zh: '更正公告', en: 'Corrections of the notice' },
  number: { zh: '更正第', en: 'Correction' },
  published: { zh: '发布时间', en: 'Published' },
  reason: { zh: '理由', en: 'Reason' },
  hash: { zh: '文本 SHA-256', en: 'SHA-256 of the text' },
  zhText: { zh: '更正内容（中文）', en: 'What is corrected, in Chinese' },
  enText: { zh: '更正内容（英文）', en: 'What is corrected, in English' },
  publish: { zh: '发布更正公告', en: 'Publish a correction' },
  publishEffect: {
    zh: '仅可更正文字，竞价条件不变；须由另一人复核。复核后立即发布并成为竞买协议条款，已报名的竞买人须重新接受；须在原刊登媒体同样刊登。',
    en: 'It corrects words and changes no terms. A second officer has to confirm it; then it is published, becomes a clause of the agreement that enrolled bidders accept anew, and has to stand wherever the notice stands.',
  },
  follows: {
    zh: '更正公告成为竞买协议条款，已报名的竞买人须重新接受，并须在原刊登媒体同样刊登。',
    en: 'The correction becomes a clause of the agreement, which enrolled bidders accept anew, and has to stand wherever the notice stands.',
  },
  late: {
    zh: '开始后发布：仍须刊登，标的不因此中止',
    en: 'published after the opening: it has to stand there too, and the lot is not stopped for it',
  },
} satisfies Readonly<Record<string, Text>>;
