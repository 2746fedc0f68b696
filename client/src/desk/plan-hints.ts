import type { Plan, PlanFault } from '../../../src/core/listing/plan.js';
import { say } from '../i18n/language.js';
import { PLAN, periodWords } from '../planning/plan-words.js';
import { sourceText } from '../planning/source-text.js';
import { chinaWords } from './china-time.js';
import { fieldName, planFaultWords } from './fault-words.js';

/** How long the notice has to run and what that means for the opening; empty where no rule says anything. */
export function openingHint({ steps, earliestOpening, usualOpening }: Plan): string {
  const basis = steps.find(({ name }) => name === 'notice')?.basis;
  if (!basis || basis.amount === null) return '';
  const isLaw = basis.kind === 'law';
  const [zh, en] = [isLaw ? PLAN.law.zh : PLAN.usual.zh, isLaw ? PLAN.law.en : PLAN.usual.en];
  const from = chinaWords(isLaw ? earliestOpening : usualOpening);
  return say({
    zh: `公告期 ${periodWords(basis)}（${zh}）：最早 ${from}。${sourceText(basis.source)}。`,
    en: `A notice of ${periodWords(basis)} (${en}): ${from} at the earliest. ${sourceText(basis.source)}.`,
  });
}

/** Where a plan differs from what is usual, as a sentence. */
export function remarkOf(fault: PlanFault): string {
  return say({
    zh: `${fieldName(fault.field)}${planFaultWords(fault)}`,
    en: `${fieldName(fault.field)} ${planFaultWords(fault)}`,
  });
}
