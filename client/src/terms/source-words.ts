import { say, type Text } from '../i18n/language.js';
import { articleText, replacedText, sourceText } from '../i18n/terms-texts.js';
import type { PackInWords, PackParameter } from './use-rule-pack.js';

/** What a term was made from: a parameter of the pack, and the value that the lot has for it. */
export interface TermParameter {
  readonly name: string;
  /** Undefined where the two cannot be compared. */
  readonly value?: unknown;
}

/** Where a term comes from, in a sentence; null where the pack says nothing of it, or is not known. */
export function sourceWords(
  pack: PackInWords | null,
  parameter: TermParameter | null,
): string | null {
  const found = parameter === null ? undefined : pack?.parameters[parameter.name];
  if (!pack || !parameter || !found) return null;
  const source = articleOf(pack, found);
  const isReplaced =
    found.kind === 'default' &&
    parameter.value !== undefined &&
    JSON.stringify(parameter.value) !== JSON.stringify(found.value);
  return say(isReplaced ? replacedText(source) : sourceText(found.kind, source));
}

function articleOf(pack: PackInWords, { source }: PackParameter): Text {
  const instrument = pack.instruments[source.instrument];
  const title = instrument?.title ?? { zh: source.instrument, en: source.instrument };
  return articleText(title, instrument?.number ?? null, source.article);
}
