import type { RulePackDetail } from '../../../src/contract/listing.js';
import type { Text } from '../i18n/language.js';
import { articleText, replacedText, sourceText } from '../i18n/terms-texts.js';

/** What a term was made from: a parameter of the pack, and the value that the lot has for it. */
export interface TermParameter {
  readonly name: string;
  /** Undefined where the two cannot be compared. */
  readonly value?: unknown;
}

/** Where a term comes from, in a sentence; null where the pack says nothing of it, or is not known. */
export function sourceWords(
  pack: RulePackDetail | null,
  parameter: TermParameter | null,
): Text | null {
  const found = pack?.parameters.find(({ name }) => name === parameter?.name);
  if (!parameter || !found) return null;
  const { title, number, article } = found.source;
  const source = articleText(title, number, article);
  const isReplaced =
    found.kind === 'default' &&
    parameter.value !== undefined &&
    JSON.stringify(parameter.value) !== JSON.stringify(found.value);
  return isReplaced ? replacedText(source) : sourceText(found.kind, source);
}
