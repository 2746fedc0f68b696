import type { BundleView } from '../../../../src/contract/ties.js';
import { say, type Text } from '../../i18n/language.js';
import { sourceText } from '../../planning/source-text.js';
import { GROUND, missingText, partsText, rightsText, TIES } from './tie-texts.js';

/** Why the rights of a bundle go together, in the language of the moment. */
export function groundsWords({ grounds }: BundleView): string {
  return grounds.map(({ ground }) => say(GROUND[ground])).join(say({ zh: '；', en: '; ' }));
}

const ANALOGY: Text = { zh: '（参照）', en: ' (by analogy)' };

/** The law by which they do, each once. */
export function bundleLaw({ grounds }: BundleView): string {
  const laws = new Set(
    grounds.map(({ law, isByAnalogy }) => `${sourceText(law)}${isByAnalogy ? say(ANALOGY) : ''}`),
  );
  return [...laws].join(say({ zh: '；', en: '; ' }));
}

/** What is wrong with a lot that tears a bundle, as what follows the name of its field. */
export function tornWords(bundle: BundleView, field: string): string {
  const { missing, parts, rights } = bundle;
  const isSplit = field === 'partAssets';
  const [all, lack] = [rightsText(rights), isSplit ? partsText(parts) : missingText(missing)];
  const isTaken = !isSplit && missing.some(({ taken }) => taken !== null);
  const taken = isTaken ? say(inBrackets(TIES.takenElsewhere)) : '';
  const why = groundsWords(bundle);
  return say({
    zh: `：${all.zh}须一并出售（${why}）。${lack.zh}${taken}`,
    en: `${isSplit ? 'hold apart what has' : 'have'} to be sold together: ${all.en} (${why}). ${lack.en}${taken}`,
  });
}

function inBrackets({ zh, en }: Text): Text {
  return { zh: `（${zh}）`, en: ` (${en})` };
}
