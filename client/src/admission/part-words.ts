import type { Part } from '../../../src/core/eligibility/facts.js';
import { type PartyRow, partyTable } from '../../../src/core/eligibility/table.js';
import type { Text } from '../i18n/language.js';
import { ADMISSION, CLOSE } from './admission-texts.js';
import { sourceText } from '../enrolment/objection-words.js';

/** What the rule pack of a lot says of a part and of those near to it, with the articles: what a judgement rests on. */
export function partRules(part: Part, pack: string | null): readonly Text[] {
  const rows = partyTable(pack).rows.filter((row) => row.part === part);
  return rows.length === 0 ? [ADMISSION.noRule] : rows.map(rowText);
}

function rowText({ closeness, reason, source }: PartyRow): Text {
  const verdict = reason === null ? ADMISSION.may : ADMISSION.mayNot;
  const where = sourceText({ source });
  const who = closeness.map((one) => CLOSE[one]);
  return {
    zh: `${who.map(({ zh }) => zh).join('、')}${verdict.zh}（${where.zh}）`,
    en: `${who.map(({ en }) => en).join(', ')} ${verdict.en} (${where.en})`,
  };
}
